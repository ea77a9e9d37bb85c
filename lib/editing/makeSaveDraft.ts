import { hasCode, IvrError } from "../errors";
import { checkFlowForCallers } from "../flow/check/checkFlowForCallers";
import type { FlowProblem } from "../flow/check/flowProblem";
import { measureDocument } from "../flow/check/form/measureDocument";
import { loadCheckContext } from "../publishing/loadCheckContext";
import type { BindingsStore, FlowStore } from "../publishing/ports";
import type { SaveAuditEntry } from "../records/ports";
import type { Etag } from "../worker/ports";
import { findSavers } from "./approval/findSavers";
import type { DraftDocument, DraftHead, DraftStore } from "./ports";

/** What saving a draft needs from outside. */
export type SaveDraftPorts = Readonly<{
  flowStore: Pick<DraftStore, "loadDraftHead" | "saveDraft"> &
    Pick<FlowStore, "listFlows" | "loadFlowVersion" | "loadFlowMeta" | "saveFlowMeta">;
  bindingsStore: Pick<BindingsStore, "loadBindings">;
  saveAuditEntry: SaveAuditEntry;
  /** ISO instant of now. */
  now: () => string;
}>;

/** What is wrong with a draft that was saved, and the etag to save it again with. */
export type SavedDraft = Readonly<{ etag: Etag; problems: readonly FlowProblem[] }>;

/**
 * Saves a flow's draft under the etag it was read with (undefined: there is none yet), however much is wrong with it.
 * Rejects with CHANGED_MEANWHILE, FLOW_CONFLICT while the flow is deleted, FLOW_INVALID when it is too large or too deep,
 * or STORAGE_UNAVAILABLE.
 */
export type SaveDraft = (
  request: Readonly<{
    document: DraftDocument;
    who: string;
    etag: Etag | undefined;
    detail?: string;
  }>,
) => Promise<SavedDraft>;

/** Who saves again within this time is still at the same work. */
const sittingInMs = 600_000;

/** Makes the way by which drafts are saved; a flow that is new is listed from then on, and nothing of it is live. */
export function makeSaveDraft(ports: SaveDraftPorts): SaveDraft {
  const { flowStore } = ports;
  return async ({ document, who, etag, detail = "" }) => {
    const { key } = document;
    const unreadable = measureDocument(document);
    if (unreadable !== undefined) throw new IvrError("FLOW_INVALID", unreadable.message);
    const [stored, before, context] = await Promise.all([
      flowStore.loadFlowMeta(key),
      flowStore.loadDraftHead(key),
      loadCheckContext(document, ports),
    ]);
    if (stored?.meta.deletedAt !== undefined) {
      throw new IvrError(
        "FLOW_CONFLICT",
        `The flow ${key} is deleted: npm run flows -- bring back ${key}, then save again.`,
      );
    }
    const at = ports.now();
    const { problems } = checkFlowForCallers(document, { ...context, today: at.slice(0, 10) });
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const savers = [...new Set([...findSavers(before, stored?.meta), who])];
    const facts = { savedAt: at, savedBy: who, errors, warnings: problems.length - errors, savers };
    const saved = await flowStore.saveDraft(document, etag, facts);
    if (stored === undefined) await listNewFlow(ports, document, { updatedAt: at, updatedBy: who });
    if (detail !== "" || !isSameSitting(before, who, at)) {
      await ports.saveAuditEntry({ at, who, what: "draftSaved", subject: key, detail });
    }
    return { etag: saved, problems };
  };
}

/** Editors save every few seconds: the audit log names each sitting once. */
function isSameSitting(before: DraftHead | undefined, who: string, at: string): boolean {
  return (
    before?.savedBy === who &&
    before.savedAt !== undefined &&
    Date.parse(at) - Date.parse(before.savedAt) < sittingInMs
  );
}

async function listNewFlow(
  { flowStore }: SaveDraftPorts,
  { key, name }: DraftDocument,
  by: Readonly<{ updatedAt: string; updatedBy: string }>,
): Promise<void> {
  const shown = typeof name === "string" && name !== "" ? name.slice(0, 128) : key;
  try {
    await flowStore.saveFlowMeta({ key, name: shown, latestVersion: 0, ...by }, undefined);
  } catch (error) {
    // Somebody else listed it in the meantime: that is as good.
    if (!hasCode(error, "FLOW_CONFLICT")) throw error;
  }
}
