import { IvrError } from "../../errors";

/** Percent of callers who try a version where nobody says otherwise. */
const usualCanaryShare = 5;

/** Beyond half of the callers it would be the version before that is on trial. */
const most = 50;

/** The share of callers, in percent, for whom a version becomes live. Throws CANARY_INVALID for what is none. */
export function readCanaryShare(share: number | string | true): number {
  if (share === true) return usualCanaryShare;
  const text = String(share).trim();
  const percent = text === "" ? Number.NaN : Number(text);
  if (Number.isInteger(percent) && percent >= 1 && percent <= most) return percent;
  throw new IvrError(
    "CANARY_INVALID",
    `A canary of "${String(share)}" is no share of callers: give a whole percentage from 1 to ${most}, such as ${usualCanaryShare}; to publish for all callers, leave it out.`,
  );
}
