import type { Flow } from "../../lib/flow/document/flow";
import type { Answer, Api, ShownFlow } from "../app/api";
import { isReadable } from "../model/isReadable";
import { isSame } from "../model/isSame";
import { mergeDrafts, type Conflict, type Merged } from "../model/mergeDrafts";
import { loadLocalCopies, type LocalCopy } from "./localCopy";
import type { OpenedDraft } from "./useDraft";

/** A flow as it is opened: the draft, or without one the version that is live; and whether a draft is there that cannot be shown. */
export type OpenedFlow = Readonly<{
  draft: OpenedDraft;
  isDraft: boolean;
  isUnreadable: boolean;
  /** Changes that were never saved have been put back. */
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
  const kept = isUnreadable ? [] : await loadLocalCopies(keptAs);
  const whole = withKept(opened, kept);
  return {
    value: {
      draft: { ...whole, stored: opened, etag, adopted: kept },
      isDraft: draft.value !== undefined,
      isUnreadable,
      wasKeptHere: !isSame(whole.document, opened),
      shown: shown.value,
    },
    etag,
  };
}

/** What is stored with all that was kept here. Two tabs may have left something of the same step: then somebody chooses. */
function withKept(stored: Flow, kept: readonly LocalCopy[]): Merged {
  return kept.reduce<Merged>(
    ({ document, conflicts }, copy) => {
      const paths = copy.conflicts.map(({ path }) => path);
      const merged = mergeDrafts(copy.base, copy.document, document, paths);
      return { document: merged.document, conflicts: [...conflicts, ...merged.conflicts] };
    },
    { document: stored, conflicts: [] as readonly Conflict[] },
  );
}
