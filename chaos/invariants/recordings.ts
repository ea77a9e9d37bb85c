import { sayWish } from "../story/sayWish";
import type { Invariant } from "./invariant";

/** A message that was spoken is kept. */
export const recordingsKept: Invariant = {
  name: "recordingsKept",
  says: "A recording that Graph completed and that has a second of speech is kept, unless its caller discarded it.",
  needs: "log",
  check: ({ recordings }) =>
    recordings
      .filter(({ isSpoken, isSettled }) => isSpoken && !isSettled)
      .map(({ durationInMs }) => `a message of ${(durationInMs / 1000).toFixed(0)} s is lost`),
};

/** Nobody is interrupted while speaking. */
export const recordingsUncut: Invariant = {
  name: "recordingsUncut",
  says: "A recording is not cut off and begun again while its caller speaks, unless somebody puts the caller through by hand.",
  needs: "run",
  check: ({ heard, did }) =>
    heard.flatMap((ended, index) => {
      if (ended.type !== "recordingEnded" || ended.reason !== "cancelled") return [];
      const begun = heard.slice(0, index).findLast(({ type }) => type === "recordingStarted");
      const spoke = did.some(
        ({ at, what }) => what === "speak" && at >= (begun?.at ?? 0) && at <= ended.at,
      );
      const isByHand = did.some(({ at, what }) => what === sayWish("transfer") && at <= ended.at);
      return spoke && !isByHand ? ["a recording was cut off while its caller spoke"] : [];
    }),
};
