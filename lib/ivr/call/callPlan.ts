import type { Bindings } from "../../flow/document/bindings";
import type { Flow } from "../../flow/document/flow";

/** Which version of each flow a call began with; the first key belongs to the flow that answered. */
export type FlowVersions = Readonly<{
  entry: string;
  versions: Readonly<Record<string, number>>;
}>;

/** All that a step may know beside the state: the flows a call may pass, pinned, and what their names mean now. */
export type CallPlan = Readonly<{
  pinned: FlowVersions;
  flows: Readonly<Record<string, Flow>>;
  bindings: Bindings;
  /** How long clips play, in milliseconds, by their clipKey; flows that were published before this was kept have none. */
  durations?: Readonly<Record<string, number>>;
}>;
