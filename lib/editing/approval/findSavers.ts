import type { FlowMeta } from "../../publishing/ports";
import type { DraftHead } from "../ports";

/** Everybody who saved a draft since it was published or planned last; nobody did where it is still the same. Pure. */
export function findSavers(
  draft: DraftHead | undefined,
  meta: Pick<FlowMeta, "publishedDraft"> | undefined,
): readonly string[] {
  return draft === undefined || draft.etag === meta?.publishedDraft ? [] : (draft.savers ?? []);
}
