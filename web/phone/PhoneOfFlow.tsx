import type { Flow, TestCall } from "../../lib/flow/document/flow";
import type { Api } from "../app/api";
import type { Loaded } from "../app/useLoaded";
import { useMemo } from "preact/hooks";
import { makeFindSound } from "../sound/makeFindSound";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { Phone } from "./Phone";
import type { PhoneWish } from "./phoneWish";
import type { PhoneState, Surroundings } from "./phoneCall";

export type PhoneOfFlowProps = Readonly<{
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
export function PhoneOfFlow({
  api,
  flow,
  surroundings: loaded,
  follow,
  mayHear,
  wish,
  keep,
}: PhoneOfFlowProps) {
  const findSound = useMemo(() => (mayHear ? makeFindSound(api) : undefined), [api, mayHear]);
  return (
    <>
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
    </>
  );
}
