import type { Flow, TestCall } from "../../lib/flow/document/flow";
import type { Api } from "../app/api";
import type { Loaded } from "../app/useLoaded";
import { useMemo } from "preact/hooks";
import { makeFindSound } from "../sound/makeFindSound";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useWords } from "../words/useWords";
import { Phone } from "./Phone";
import type { PhoneWish } from "./phoneWish";
import type { PhoneState, Surroundings } from "./phoneCall";

type PhonePaneProps = Readonly<{
  api: Api;
  flow: Flow;
  surroundings: Loaded<Surroundings>;
  follow: (state: PhoneState | undefined) => void;
  wish?: PhoneWish | undefined;
  /** Keeps a call as a test, also in the place of another; only for those who may change the flow. */
  keep?: ((test: TestCall, place?: number) => void) | undefined;
  /** Words may be made audible before they are published. */
  mayHear: boolean;
}>;

/** The phone of a flow, once it knows what the flow's names mean. */
export function PhonePane({
  api,
  flow,
  surroundings: loaded,
  follow,
  mayHear,
  wish,
  keep,
}: PhonePaneProps) {
  const { flow: words } = useWords();
  const findSound = useMemo(() => (mayHear ? makeFindSound(api) : undefined), [api, mayHear]);
  return (
    <section class="pane phonePane" aria-label={words.tryIt} tabIndex={-1}>
      {loaded.state === "loading" && <Waiting />}
      {loaded.state === "failed" && <ProblemNote problem={loaded.problem} retry={loaded.retry} />}
      {loaded.state === "ready" && (
        <Phone
          flow={flow}
          surroundings={loaded.value}
          follow={follow}
          findSound={findSound}
          wish={wish}
          keep={keep}
        />
      )}
    </section>
  );
}
