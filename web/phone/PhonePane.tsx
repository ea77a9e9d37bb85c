import type { Flow, TestCall } from "../../lib/flow/document/flow";
import type { Loaded } from "../app/useLoaded";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useWords } from "../words/useWords";
import { Phone } from "./Phone";
import type { PhoneWish } from "./phoneWish";
import type { PhoneState, Surroundings } from "./phoneCall";

type PhonePaneProps = Readonly<{
  flow: Flow;
  surroundings: Loaded<Surroundings>;
  follow: (state: PhoneState | undefined) => void;
  wish?: PhoneWish | undefined;
  /** Keeps a call as a test, also in the place of another; only for those who may change the flow. */
  keep?: ((test: TestCall, place?: number) => void) | undefined;
}>;

/** The phone of a flow, once it knows what the flow's names mean. */
export function PhonePane({ flow, surroundings: loaded, follow, wish, keep }: PhonePaneProps) {
  const { flow: words } = useWords();
  return (
    <section class="pane phonePane" aria-label={words.tryIt}>
      {loaded.state === "loading" && <Waiting />}
      {loaded.state === "failed" && <ProblemNote problem={loaded.problem} retry={loaded.retry} />}
      {loaded.state === "ready" && (
        <Phone flow={flow} surroundings={loaded.value} follow={follow} wish={wish} keep={keep} />
      )}
    </section>
  );
}
