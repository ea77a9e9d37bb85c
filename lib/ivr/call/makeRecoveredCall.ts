import { builtIn } from "../../flow/steps/place";
import type { IvrState } from "./ivrState";
import { newCall } from "./newCall";

/** What every version can read of a call that another version wrote. */
export type CallOutline = Readonly<{
  flow: string;
  version: number;
  startedAt: string;
  /** The type of its activity. */
  activity: string;
}>;

/** Operations and timers of an older state had smaller numbers: news of them is stale. */
const firstGeneration = 1_000_000;

/** The state of a call that another version of this app wrote: only in which flow it is. Its caller hears an apology and is helped on. */
export function makeRecoveredCall(callId: string, outline: CallOutline): IvrState {
  const { flow, version, startedAt, activity } = outline;
  const call = newCall(callId, startedAt);
  if (activity === "ended") return { ...call, activity: { type: "ended", end: "unknown" } };
  if (activity === "new" || flow === "") return call;
  return {
    ...call,
    activity: { type: "unreadable" },
    pinned: { entry: flow, versions: { [flow]: version } },
    frames: [{ flow, place: builtIn("error"), trail: [] }],
    answeredAt: startedAt,
    generation: firstGeneration,
  };
}
