import type { CallStory, PlacedCall } from "../story/callStory";
import type { Circumstances, Invariant } from "./invariant";

/** Whoever asked is not forgotten. */
export const callbackSettles: Invariant = {
  name: "callbackSettles",
  says: "A request to be called back is settled, given up, or waits for its hour.",
  needs: "run",
  check: ({ kind, standing }) =>
    kind === "callback" && (standing === "overdue" || standing === "calling")
      ? [`it is ${standing} in the end`]
      : [],
};

/** Whoever was called back is left in peace. */
export const calledBackOnce: Invariant = {
  name: "calledBackOnce",
  says: "Whoever was called back and put through is not called again, and their request is settled.",
  needs: "run",
  check: ({ kind, placed, standing }, circumstances) => {
    if (kind !== "callback") return [];
    return placed.flatMap((call) => {
      const at = connectedAt(call, circumstances);
      if (at === undefined) return [];
      const again = placed.filter((other) => other.at > at);
      return [
        ...again.map(({ label }) => `${label} rang after ${call.label} had put them through`),
        ...(standing === "settled" ? [] : [`they were put through and it is ${standing}`]),
      ];
    });
  },
};

/** When the two were put through to each other: Graph ends a call that has moved to another. */
function connectedAt({ label }: PlacedCall, { stories }: Circumstances): number | undefined {
  const call = stories.get(label);
  const legs = (call?.placed ?? []).map((leg) => stories.get(leg.label));
  return [call, ...legs].map(movedAt).find((at) => at !== undefined);
}

function movedAt(story: CallStory | undefined): number | undefined {
  const last = story?.heard.at(-1);
  return last?.type === "ended" && last.reason === "transferred" ? last.at : undefined;
}
