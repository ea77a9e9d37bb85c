import {
  makeChangeBinding,
  makeReplaceBindings,
  type ChangeBinding,
  type ReplaceBindings,
} from "./editing/makeChangeBindings";
import { makeCheckDocument, type CheckDocument } from "./editing/makeCheckDocument";
import { makeCompareVersions, type CompareVersions } from "./editing/makeCompareVersions";
import { makeDeleteEntryPoint, type DeleteEntryPoint } from "./editing/makeDeleteEntryPoint";
import { makeDiscardDraft, type DiscardDraft } from "./editing/makeDiscardDraft";
import { makeListFlows, type ListFlows } from "./editing/makeListFlows";
import { makePublishDraft, type PublishDraft } from "./editing/makePublishDraft";
import { makeSaveDraft, type SaveDraft } from "./editing/makeSaveDraft";
import { makeSaveEntryPoint, type SaveEntryPoint } from "./editing/makeSaveEntryPoint";
import { makeShowBindings, type ShowBinding, type ShowBindings } from "./editing/makeShowBindings";
import { makeShowFlow, type ShowFlow } from "./editing/makeShowFlow";
import { makeThrowSwitch, type ThrowSwitch } from "./editing/makeThrowSwitch";
import { makeUploadPrompt, type UploadPrompt } from "./editing/makeUploadPrompt";
import type { DraftStore, EntryPointVersions } from "./editing/ports";
import { makeDeleteFlow } from "./publishing/makeDeleteFlow";
import { makePublishFlow } from "./publishing/makePublishFlow";
import type { RetireFlow } from "./publishing/makeRetireFlow";
import { makeRollBackFlow, type RollBackFlow } from "./publishing/makeRollBackFlow";
import type { ReadRoles } from "./graph/consent/grantedRoles";
import type { FlowStore, PromptStore, Speaker } from "./publishing/ports";
import type { Storage } from "./storage/storage";

/** What people do with flows: use cases, and reading of what they work on. */
export type Flows = Readonly<{
  listFlows: ListFlows;
  showFlow: ShowFlow;
  loadFlowVersion: FlowStore["loadFlowVersion"];
  loadDraftHead: DraftStore["loadDraftHead"];
  loadDraft: DraftStore["loadDraft"];
  saveDraft: SaveDraft;
  discardDraft: DiscardDraft;
  checkDocument: CheckDocument;
  compareVersions: CompareVersions;
  publishDraft: PublishDraft;
  rollBackFlow: RollBackFlow;
  deleteFlow: RetireFlow;
  showBindings: ShowBindings;
  showBinding: ShowBinding;
  changeBinding: ChangeBinding;
  replaceBindings: ReplaceBindings;
  throwSwitch: ThrowSwitch;
  listEntryPoints: EntryPointVersions["listStoredEntryPoints"];
  saveEntryPoint: SaveEntryPoint;
  deleteEntryPoint: DeleteEntryPoint;
  loadPrompt: PromptStore["loadPrompt"];
  uploadPrompt: UploadPrompt;
}>;

/** What `composeFlows` is made of. */
export type FlowsParts = Pick<
  Storage,
  "flowStore" | "entryPointStore" | "bindingsStore" | "promptStore" | "auditLog"
> &
  Readonly<{
    /** Chosen with the first publish: an instance that only takes calls needs no voice. */
    chooseSpeaker: () => Speaker;
    /** What the app may do at Graph; absent where it is not looked at. */
    readRoles?: ReadRoles;
    now: () => string;
  }>;

/** Puts together what people do with flows, over any storage. */
export function composeFlows(parts: FlowsParts): Flows {
  const { flowStore, entryPointStore, promptStore, auditLog, chooseSpeaker } = parts;
  const ports = { ...parts, saveAuditEntry: auditLog.saveAuditEntry };
  return {
    listFlows: makeListFlows(ports),
    showFlow: makeShowFlow(ports),
    loadFlowVersion: flowStore.loadFlowVersion,
    loadDraftHead: flowStore.loadDraftHead,
    loadDraft: flowStore.loadDraft,
    saveDraft: makeSaveDraft(ports),
    discardDraft: makeDiscardDraft(ports),
    compareVersions: makeCompareVersions(ports),
    checkDocument: makeCheckDocument(ports, ports.now),
    publishDraft: makePublishDraft({
      flowStore,
      publishFlow: (request) => makePublishFlow({ ...ports, speaker: chooseSpeaker() })(request),
    }),
    rollBackFlow: makeRollBackFlow(ports),
    deleteFlow: makeDeleteFlow(ports),
    ...makeShowBindings(ports),
    changeBinding: makeChangeBinding(ports),
    replaceBindings: makeReplaceBindings(ports),
    throwSwitch: makeThrowSwitch(ports),
    listEntryPoints: entryPointStore.listStoredEntryPoints,
    saveEntryPoint: makeSaveEntryPoint(ports),
    deleteEntryPoint: makeDeleteEntryPoint(ports),
    loadPrompt: promptStore.loadPrompt,
    uploadPrompt: makeUploadPrompt(ports),
  };
}
