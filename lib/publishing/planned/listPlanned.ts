import { omitUndefined } from "../../flow/omitUndefined";
import type { FlowMeta } from "../ports";

/** What stays of a flow's facts when another version becomes live at once: the plan, unless that version was the planned one, and what was withdrawn. Pure. */
export function listPlanned(
  before: FlowMeta | undefined,
  live: number,
): Pick<FlowMeta, "next" | "withdrawnVersions" | "publishedDraft"> {
  const { next, withdrawnVersions = [], publishedDraft } = before ?? {};
  const unheard = withdrawnVersions.filter((version) => version !== live);
  return omitUndefined({
    next: next?.version === live ? undefined : next,
    withdrawnVersions: unheard.length === 0 ? undefined : unheard,
    publishedDraft,
  });
}
