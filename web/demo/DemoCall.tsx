import { useMemo, useRef, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import { makeTestPlan } from "../../lib/simulation/testFlow";
import { StepsPane } from "../flow/StepsPane";
import { callTree } from "../model/callTree";
import type { Surroundings } from "../phone/phoneCall";
import { toSimulatedWorld } from "../phone/phoneWorld";
import { typedKey } from "../phone/typedKey";
import { usePhone } from "../phone/usePhone";
import type { PageLanguage } from "../words/languages";
import type { DemoName } from "./demoChoices";
import { DemoPhone } from "./DemoPhone";
import { demoWorld } from "./demoWorld";
import { Transcript } from "./Transcript";
import { TroubleButtons } from "./TroubleButtons";

type DemoCallProps = Readonly<{
  name: DemoName;
  flow: Flow;
  surroundings: Surroundings;
  /** The test whose look-ups and PINs hold. */
  like: string | undefined;
  language: PageLanguage;
}>;

/** A call on one flow: the phone, what can be broken, what Graph and the menu tell each other, and the caller's way in the steps. */
export function DemoCall({ name, flow, surroundings, like, language }: DemoCallProps) {
  const [now] = useState(() => new Date().toISOString());
  const [world, setWorld] = useState(() => demoWorld(flow, like, { now, language }));
  const phone = usePhone(flow, surroundings, "realTime");
  const { state } = phone;
  const tree = useMemo(() => callTree(flow), [flow]);
  const plan = useMemo(
    () => makeTestPlan(flow, surroundings.bindings, surroundings.flows),
    [flow, surroundings],
  );
  const [selected, select] = useState<string>();
  const [view, show] = useState<"outline" | "picture">("outline");
  const place = useRef<HTMLDivElement>(null);
  const isUnderWay = state !== undefined && !state.isOver;
  const press = (event: KeyboardEvent) => {
    const key = isUnderWay ? typedKey(event) : undefined;
    if (key !== undefined) phone.press(key);
  };
  const dial = () => {
    phone.dial(toSimulatedWorld(flow, world));
    // Where the keys of the keyboard are the keys of the phone.
    place.current?.querySelector<HTMLElement>(".heard")?.focus();
  };
  return (
    <main class="demoCall">
      <div class="demoHands" ref={place} onKeyDown={press}>
        <DemoPhone
          {...{ name, flow, now, phone, dial, world }}
          change={(fields) => setWorld((before) => ({ ...before, ...fields }))}
        />
        <section class="demoBehind">
          <TroubleButtons phone={phone} />
          <Transcript state={state} plan={plan} />
        </section>
      </div>
      <StepsPane
        flow={flow}
        tree={tree}
        language={state?.language ?? world.language}
        view={view}
        selected={selected}
        select={select}
        show={show}
        passed={state?.passed ?? new Set()}
        here={state?.here}
      />
    </main>
  );
}
