import { randomBytes } from "node:crypto";
import { IvrError } from "../../errors";
import { readCanaryShare } from "./readCanaryShare";
import type { HowLive } from "../makeFlowLive";
import { readPlannedTime } from "../planned/readPlannedTime";

/** From when on and for which callers a version is to be live: absent for all, and for at once. Throws PLAN_INVALID or CANARY_INVALID. */
export function readForWhom(
  { at, share }: Readonly<{ at: string | undefined; share: number | string | true | undefined }>,
  now: string,
): Pick<HowLive, "from" | "canary"> {
  if (share === undefined) return at === undefined ? {} : { from: readPlannedTime(at, now) };
  const percent = readCanaryShare(share);
  // The key is new each time, so that it is not always the same callers who try.
  if (at === undefined) return { canary: { share: percent, key: randomBytes(16).toString("hex") } };
  throw new IvrError(
    "CANARY_INVALID",
    "A canary begins at once: publish it without a time, or plan the version for all callers.",
  );
}
