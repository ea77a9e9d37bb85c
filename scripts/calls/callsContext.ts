import type { FlowStore } from "../../lib/publishing/ports";
import type { CallRecordStore, ListLiveCalls } from "../../lib/records/ports";
import type { LoadCallPlan } from "../../lib/worker/ports";

/** The storage that the commands work with. */
export type CallsStorage = Readonly<{
  callRecordStore: Pick<CallRecordStore, "listCallRecords" | "loadCallLines">;
  listLiveCalls: ListLiveCalls;
  loadCallPlan: LoadCallPlan;
  flowStore: Pick<FlowStore, "loadFlowVersion">;
}>;

/** What the commands need from the terminal they run in. */
export type CallsContext = Readonly<{
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Rejects with CONFIG_INVALID where no storage is named and no local stack runs. */
  openStorage: () => Promise<CallsStorage>;
  /** ISO instant of now. */
  now: () => string;
}>;
