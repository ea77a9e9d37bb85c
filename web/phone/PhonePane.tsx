import type { Flow } from "../../lib/flow/document/flow";
import type { Api } from "../app/api";
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
}>;

/** The phone of a flow, once it knows what the flow's names mean. */
export function PhonePane({ api, flow, follow }: PhonePaneProps) {
  const { flow: words } = useWords();
  const loaded = useSurroundings(api, flow);
  return (
    <section class="pane phonePane" aria-label={words.tryIt}>
      {loaded.state === "loading" && <Waiting />}
      {loaded.state === "failed" && <ProblemNote problem={loaded.problem} retry={loaded.retry} />}
      {loaded.state === "ready" && (
        <Phone flow={flow} surroundings={loaded.value} follow={follow} />
      )}
    </section>
  );
}
