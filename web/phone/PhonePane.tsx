import { useMemo } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { Api } from "../app/api";
import { makeFindSound } from "../sound/makeFindSound";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useWords } from "../words/useWords";
import { Phone } from "./Phone";
import type { PhoneState } from "./phoneCall";
import { useSurroundings } from "./useSurroundings";

type PhonePaneProps = Readonly<{
  api: Api;
  flow: Flow;
  follow: (state: PhoneState | undefined) => void;
  /** Words may be made audible before they are published. */
  mayHear: boolean;
}>;

/** The phone of a flow, once it knows what the flow's names mean. */
export function PhonePane({ api, flow, follow, mayHear }: PhonePaneProps) {
  const { flow: words } = useWords();
  const loaded = useSurroundings(api, flow);
  const findSound = useMemo(() => (mayHear ? makeFindSound(api) : undefined), [api, mayHear]);
  return (
    <section class="pane phonePane" aria-label={words.tryIt}>
      {loaded.state === "loading" && <Waiting />}
      {loaded.state === "failed" && <ProblemNote problem={loaded.problem} retry={loaded.retry} />}
      {loaded.state === "ready" && (
        <Phone flow={flow} surroundings={loaded.value} follow={follow} findSound={findSound} />
      )}
    </section>
  );
}
