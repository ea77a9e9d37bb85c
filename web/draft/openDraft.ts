import type { Flow } from "../../lib/flow/document/flow";
import type { Answer, Api, ShownFlow } from "../app/api";
import { isReadable } from "../model/isReadable";
import { mergeDrafts } from "../model/mergeDrafts";
import { loadLocalCopy } from "./localCopy";
import type { OpenedDraft } from "./useDraft";

/** A flow as it is opened: the draft, or without one the version that is live; and whether a draft is there that cannot be shown. */
export type OpenedFlow = Readonly<{
  draft: OpenedDraft;
  isDraft: boolean;
  isUnreadable: boolean;
  wasKeptHere: boolean;
  shown: ShownFlow | undefined;
}>;

/** Loads what is worked on, with what was typed on this computer and never saved. */
export async function openDraft(
  api: Api,
  key: string,
  keptAs: string,
  signal: AbortSignal,
): Promise<Answer<OpenedFlow>> {
  const [shown, draft] = await Promise.all([api.loadFlow(key, signal), api.loadDraft(key, signal)]);
  if (draft.problem !== undefined && draft.problem.kind !== "notFound")
    return { problem: draft.problem };
  const etag = draft.problem === undefined ? draft.etag : undefined;
  const live = shown.value?.flow;
  const stored = draft.value ?? live;
  if (stored === undefined) return { problem: shown.problem ?? { kind: "notFound" } };
  const isUnreadable = !isReadable(stored);
  const opened = isUnreadable && live !== undefined ? live : stored;
  const kept = isUnreadable ? undefined : await loadLocalCopy(keptAs);
  return {
    value: {
      draft: withKept(opened, etag, kept),
      isDraft: draft.value !== undefined,
      isUnreadable,
      wasKeptHere: kept !== undefined,
      shown: shown.value,
    },
    etag,
  };
}

function withKept(
  stored: Flow,
  etag: string | undefined,
  kept: Awaited<ReturnType<typeof loadLocalCopy>>,
): OpenedDraft {
  if (kept === undefined) return { document: stored, stored, etag, conflicts: [] };
  const { document, conflicts } = mergeDrafts(kept.base, kept.document, stored);
  return { document, stored, etag, conflicts };
}
