import { useEffect, useRef, useState } from "preact/hooks";
import type { Flow, TestCall } from "../../lib/flow/document/flow";
import { Unexpected } from "../tests/Unexpected";
import type { FindSound } from "../sound/makePlayer";
import { useWords } from "../words/useWords";
import { Heard } from "./Heard";
import { KeepTest } from "./KeepTest";
import { Keypad } from "./Keypad";
import type { PhoneState, Surroundings } from "./phoneCall";
import { firstWorld, toSimulatedWorld, worldLike } from "./phoneWorld";
import type { PhoneWish } from "./phoneWish";
import { SoundChoice } from "./SoundChoice";
import { SpeedChoice } from "./SpeedChoice";
import { typedKey } from "./typedKey";
import { PhoneButtons } from "./PhoneButtons";
import { PhoneStatus } from "./PhoneStatus";
import { usePhone } from "./usePhone";
import { usePlayed } from "./usePlayed";
import { World } from "./World";

type PhoneProps = Readonly<{
  flow: Flow;
  surroundings: Surroundings;
  /** Told whenever the call has gone on. */
  follow: (state: PhoneState | undefined) => void;
  wish: PhoneWish | undefined;
  keep: ((test: TestCall, place?: number) => void) | undefined;
  /** Finds the sound of words in the voice of callers, for those who may have it made. */
  findSound: FindSound | undefined;
}>;

/** The phone beside a flow: somebody dials, reads what a caller hears, and presses keys. */
export function Phone({ flow, surroundings, follow, findSound, wish, keep }: PhoneProps) {
  const { phone: words, tests } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [world, setWorld] = useState(() => firstWorld(flow, new Date().toISOString()));
  const phone = usePhone(flow, surroundings);
  const { state } = phone;
  const [hasSound, setHasSound] = useState(false);
  const isOtherVoice = usePlayed(state, phone.speed === "realTime" && hasSound, findSound);
  useEffect(() => follow(state), [state]);
  const isUnderWay = state !== undefined && !state.isOver;
  const dial = () => phone.dial(toSimulatedWorld(flow, world));
  const grant = (one: PhoneWish) => {
    const like = one.type === "dial" ? world : { ...world, ...worldLike(flow, one.test) };
    setWorld(like);
    if (one.type === "play") phone.play(one.test);
    else phone.dial(toSimulatedWorld(flow, like));
    place.current?.querySelector<HTMLElement>(".heard")?.focus();
  };
  useEffect(() => {
    if (wish !== undefined) grant(wish);
  }, [wish]);
  const press = (event: KeyboardEvent) => {
    const key = isUnderWay ? typedKey(event) : undefined;
    if (key !== undefined) phone.press(key);
  };
  return (
    <div class="phone" ref={place} onKeyDown={press}>
      <header class="phoneHead">
        <h2>{words.title}</h2>
        <span class="nobody">{words.nobody}</span>
      </header>
      <World
        flow={flow}
        world={world}
        change={(fields) => setWorld((before) => ({ ...before, ...fields }))}
      />
      <div class="handset">
        <PhoneStatus flow={flow} state={state} />
        <Heard state={state} />
        {wish?.type === "play" && state?.played?.world === wish.test && (
          <Unexpected flow={flow} differences={wish.differences} />
        )}
        {wish?.type === "record" && <p class="heardNote">{tests.keepAgain(wish.test.name)}</p>}
        <Keypad isOff={!isUnderWay} press={phone.press} />
        <PhoneButtons phone={phone} dial={dial} />
        {keep !== undefined && <KeepButton flow={flow} state={state} wish={wish} keep={keep} />}
      </div>
      <SpeedChoice speed={phone.speed} choose={phone.setSpeed} />
      {phone.speed === "realTime" && (
        <SoundChoice isOn={hasSound} choose={setHasSound} isOtherVoice={isOtherVoice} />
      )}
    </div>
  );
}

type KeepButtonProps = Readonly<{
  flow: Flow;
  state: PhoneState | undefined;
  wish: PhoneWish | undefined;
  keep: (test: TestCall, place?: number) => void;
}>;

/** Keeps a call that is over as a test. */
function KeepButton({ flow, state, wish, keep }: KeepButtonProps) {
  const { tests } = useWords();
  const [isKeeping, setIsKeeping] = useState(false);
  const again = wish?.type === "record" ? { index: wish.index, name: wish.test.name } : undefined;
  if (state?.played === undefined) return null;
  return (
    <>
      <button type="button" class="keepTest" onClick={() => setIsKeeping(true)}>
        {tests.keep}
      </button>
      {isKeeping && (
        <KeepTest
          flow={flow}
          played={state.played}
          lines={state.lines}
          again={again}
          keep={(test) => {
            setIsKeeping(false);
            keep(test, again?.index);
          }}
          close={() => setIsKeeping(false)}
        />
      )}
    </>
  );
}
