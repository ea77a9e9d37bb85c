import { useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import { Heard } from "../phone/Heard";
import { Keypad } from "../phone/Keypad";
import { PhoneButtons } from "../phone/PhoneButtons";
import { PhoneStatus } from "../phone/PhoneStatus";
import type { PhoneWorld } from "../phone/phoneWorld";
import { SoundChoice } from "../phone/SoundChoice";
import { SpeedChoice } from "../phone/SpeedChoice";
import type { Phone } from "../phone/usePhone";
import { usePlayed } from "../phone/usePlayed";
import { World } from "../phone/World";
import { useDemoWords } from "../words/useDemoWords";
import { DemoClock } from "./DemoClock";
import type { DemoName } from "./demoChoices";

type DemoPhoneProps = Readonly<{
  name: DemoName;
  flow: Flow;
  now: string;
  phone: Phone;
  dial: () => void;
  world: PhoneWorld;
  change: (fields: Partial<PhoneWorld>) => void;
}>;

/** The phone of the page: when one calls, what one hears, and the keys. */
export function DemoPhone({ name, flow, now, phone, dial, world, change }: DemoPhoneProps) {
  const { demo, phone: words } = useDemoWords();
  const { state } = phone;
  const [hasSound, setHasSound] = useState(false);
  const isOtherVoice = usePlayed(state, phone.speed === "realTime" && hasSound, undefined);
  const isUnderWay = state !== undefined && !state.isOver;
  return (
    <section class="demoPhone" aria-label={demo.phone}>
      <DemoClock {...{ flow, now, world, change }} />
      <div class="handset">
        <PhoneStatus flow={flow} state={state} />
        <Heard state={state} />
        <p class="demoHint">{demo.hints[name]}</p>
        <Keypad isOff={!isUnderWay} press={phone.press} />
        <PhoneButtons phone={phone} dial={dial} />
      </div>
      <p class="demoHint">{words.shortcut}</p>
      <SpeedChoice speed={phone.speed} choose={phone.setSpeed} />
      {phone.speed === "realTime" && (
        <SoundChoice isOn={hasSound} choose={setHasSound} isOtherVoice={isOtherVoice} />
      )}
      <World flow={flow} world={world} change={change} />
    </section>
  );
}
