import { makeAskApproval, type AskApproval } from "../editing/approval/makeAskApproval";
import {
  makeWithdrawApproval,
  type WithdrawApproval,
} from "../editing/approval/makeWithdrawApproval";
import {
  makeChangeBinding,
  makeReplaceBindings,
  type ChangeBinding,
  type ReplaceBindings,
} from "../editing/makeChangeBindings";
import { makeCheckDocument, type CheckDocument } from "../editing/makeCheckDocument";
import { makeCompareVersions, type CompareVersions } from "../editing/makeCompareVersions";
import { makeDeleteEntryPoint, type DeleteEntryPoint } from "../editing/makeDeleteEntryPoint";
import { makeDiscardDraft, type DiscardDraft } from "../editing/makeDiscardDraft";
import { makeListFlows, type ListFlows } from "../editing/makeListFlows";
import { makePublishDraft, type PublishDraft } from "../editing/makePublishDraft";
import { makeSaveDraft, type SaveDraft } from "../editing/makeSaveDraft";
import { makeSaveEntryPoint, type SaveEntryPoint } from "../editing/makeSaveEntryPoint";
import { makeShowBindings, type ShowBinding, type ShowBindings } from "../editing/makeShowBindings";
import { makeShowFlow, type ShowFlow } from "../editing/makeShowFlow";
import { makeThrowSwitch, type ThrowSwitch } from "../editing/makeThrowSwitch";
import { makeShowPrompt, type ShowPrompt } from "../editing/prompts/makeShowPrompt";
import { makeSpeakWords, type SpeakWords } from "../editing/prompts/makeSpeakWords";
import { makeUploadPrompt, type UploadPrompt } from "../editing/prompts/makeUploadPrompt";
import type { DraftStore, EntryPointVersions } from "../editing/ports";
import { makeDeleteFlow } from "../publishing/makeDeleteFlow";
import { makeShowMenuPage, type ShowMenuPage } from "../publishing/page/makeShowMenuPage";
import { makePublishFlow } from "../publishing/makePublishFlow";
import type { RetireFlow } from "../publishing/makeRetireFlow";
import { makeEndCanary, type EndCanary } from "../publishing/canary/makeEndCanary";
import { makeLookAtCanaries, type LookAtCanaries } from "../publishing/canary/makeLookAtCanaries";
import { makeShowCanary, type ShowCanary } from "../publishing/canary/makeShowCanary";
import { makeWithdrawPlan, type WithdrawPlan } from "../publishing/planned/makeWithdrawPlan";
import { makeRollBackFlow, type RollBackFlow } from "../publishing/makeRollBackFlow";
import type { ReadRoles } from "../graph/consent/grantedRoles";
import type { FlowStore, Speaker } from "../publishing/ports";
import type { Storage } from "../storage/storage";
import { hashPin } from "../worker/pins/hashPin";

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
  withdrawPlan: WithdrawPlan;
  showCanary: ShowCanary;
  endCanary: EndCanary;
  lookAtCanaries: LookAtCanaries;
  askApproval: AskApproval;
  withdrawApproval: WithdrawApproval;
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
  showPrompt: ShowPrompt;
  uploadPrompt: UploadPrompt;
  speakWords: SpeakWords;
  showMenuPage: ShowMenuPage;
}>;

/** What `composeFlows` is made of. */
export type FlowsParts = Pick<
  Storage,
  | "flowStore"
  | "entryPointStore"
  | "bindingsStore"
  | "promptStore"
  | "trialPromptStore"
  | "canaryStore"
  | "callRecordStore"
  | "auditLog"
> &
  Readonly<{
    /** Chosen when something is to be spoken: an instance that only takes calls needs no voice. */
    chooseSpeaker: () => Speaker;
    /** What the app may do at Graph; absent where it is not looked at. */
    readRoles?: ReadRoles;
    now: () => string;
  }>;

/** Puts together what people do with flows, over any storage. */
export function composeFlows(parts: FlowsParts): Flows {
  const { flowStore, entryPointStore, auditLog } = parts;
  let speaker: Speaker | undefined;
  const chooseSpeaker = () => (speaker ??= parts.chooseSpeaker());
  const ports = { ...parts, chooseSpeaker, saveAuditEntry: auditLog.saveAuditEntry };
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
    withdrawPlan: makeWithdrawPlan(ports),
    showCanary: makeShowCanary(ports),
    endCanary: makeEndCanary(ports),
    lookAtCanaries: makeLookAtCanaries(ports),
    askApproval: makeAskApproval(ports),
    withdrawApproval: makeWithdrawApproval(ports),
    rollBackFlow: makeRollBackFlow(ports),
    deleteFlow: makeDeleteFlow(ports),
    ...makeShowBindings(ports),
    changeBinding: makeChangeBinding({ ...ports, hashPin: (pin) => hashPin(pin) }),
    replaceBindings: makeReplaceBindings(ports),
    throwSwitch: makeThrowSwitch(ports),
    listEntryPoints: entryPointStore.listStoredEntryPoints,
    saveEntryPoint: makeSaveEntryPoint(ports),
    deleteEntryPoint: makeDeleteEntryPoint(ports),
    showPrompt: makeShowPrompt(ports),
    uploadPrompt: makeUploadPrompt(ports),
    speakWords: makeSpeakWords(ports),
    showMenuPage: makeShowMenuPage(ports),
  };
}
