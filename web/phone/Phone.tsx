import { useEffect, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import { localTime } from "../../lib/flow/time/localTime";
import { stepTitle } from "../model/promptText";
import type { FindSound } from "../sound/makePlayer";
import { useWords } from "../words/useWords";
import { Heard } from "./Heard";
import { Keypad } from "./Keypad";
import type { PhoneState, Surroundings } from "./phoneCall";
import { firstWorld, toSimulatedWorld } from "./phoneWorld";
import { SoundChoice } from "./SoundChoice";
import { SpeedChoice } from "./SpeedChoice";
import { typedKey } from "./typedKey";
import { usePhone } from "./usePhone";
import { usePlayed } from "./usePlayed";
import { World } from "./World";

type PhoneProps = Readonly<{
  flow: Flow;
  surroundings: Surroundings;
  /** Told whenever the call has gone on. */
  follow: (state: PhoneState | undefined) => void;
  /** Finds the sound of words in the voice of callers, for those who may have it made. */
  findSound: FindSound | undefined;
}>;

/** The phone beside a flow: somebody dials, reads what a caller hears, and presses keys. */
export function Phone({ flow, surroundings, follow, findSound }: PhoneProps) {
  const { phone: words } = useWords();
  const [world, setWorld] = useState(() => firstWorld(flow, new Date().toISOString()));
  const phone = usePhone(flow, surroundings);
  const { state } = phone;
  const [hasSound, setHasSound] = useState(false);
  const isOtherVoice = usePlayed(state, phone.speed === "realTime" && hasSound, findSound);
  useEffect(() => follow(state), [state]);
  const isUnderWay = state !== undefined && !state.isOver;
  const dial = () => phone.dial(toSimulatedWorld(flow, world));
  return (
    <div
      class="phone"
      onKeyDown={(event) => {
        const key = isUnderWay ? typedKey(event) : undefined;
        if (key !== undefined) phone.press(key);
      }}
    >
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
        <Keypad isOff={!isUnderWay} press={phone.press} />
        <div class="phoneButtons">
          {isUnderWay ? (
            <button type="button" class="hangUp" onClick={phone.hangUp}>
              {words.hangUp}
            </button>
          ) : (
            <button type="button" class="dial" onClick={dial}>
              {state === undefined ? words.dial : words.dialAgain}
            </button>
          )}
          {state?.isRecording === true && !state.isOver ? (
            <button type="button" onClick={phone.speak}>
              {words.speak}
            </button>
          ) : (
            <button type="button" disabled={!isUnderWay} onClick={phone.wait}>
              {words.wait}
            </button>
          )}
        </div>
      </div>
      <SpeedChoice speed={phone.speed} choose={phone.setSpeed} />
      {phone.speed === "realTime" && (
        <SoundChoice isOn={hasSound} choose={setHasSound} isOtherVoice={isOtherVoice} />
      )}
    </div>
  );
}

type PhoneStatusProps = Readonly<{ flow: Flow; state: PhoneState | undefined }>;

/** The clock of the call, its language, and where the caller is. */
function PhoneStatus({ flow, state }: PhoneStatusProps) {
  const { phone: words } = useWords();
  if (state === undefined) {
    return (
      <p class="phoneStatus" role="status">
        {words.ready}
      </p>
    );
  }
  const { at, here, isOver, isRecording, language } = state;
  const where = isOver
    ? words.over
    : isRecording
      ? words.recording
      : here === undefined || here.startsWith("~")
        ? ""
        : words.at(stepTitle(here, flow.nodes[here]));
  return (
    <p class="phoneStatus" role="status">
      <span class="clock">{`${localTime(at, flow.timeZone).time}:${at.slice(17, 19)}`}</span>
      <span>{language}</span>
      <span class="where">{where}</span>
    </p>
  );
}
