import type { Flow } from "../../lib/flow/document/flow";
import type { Loaded } from "../app/useLoaded";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useWords } from "../words/useWords";
import { Phone } from "./Phone";
import type { PhoneState, Surroundings } from "./phoneCall";

type PhonePaneProps = Readonly<{
  flow: Flow;
  surroundings: Loaded<Surroundings>;
  follow: (state: PhoneState | undefined) => void;
}>;

/** The phone of a flow, once it knows what the flow's names mean. */
export function PhonePane({ flow, surroundings: loaded, follow }: PhonePaneProps) {
  const { flow: words } = useWords();
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
