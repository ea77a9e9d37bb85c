import type { Bindings } from "../../lib/flow/document/bindings";
import type { Flow } from "../../lib/flow/document/flow";
import type { FlowCoverage } from "../../lib/simulation/measureFlowCoverage";
import type { TestedCall } from "../../lib/simulation/testFlow";

/** A flow whose tests are to be made, and what they meet. */
export type TestRequest = Readonly<{
  flow: Flow;
  bindings: Bindings;
  flows: Readonly<Record<string, Flow>>;
}>;

/** How the tests of a flow went, in its order, and what of the flow none of them passed. */
export type Tested = Readonly<{
  calls: readonly Omit<TestedCall, "lines">[];
  coverage: FlowCoverage;
}>;
