import type { FlowNode, NodeOf } from "../../../lib/flow/document/flow";
import { AlertForm } from "./alert";
import { BranchForm } from "./branch";
import { CallbackForm } from "./callback";
import { CollectForm } from "./collect";
import { ConferenceForm } from "./conference";
import { ConnectForm } from "./connect";
import { DirectoryForm } from "./directory";
import { GotoForm } from "./goto";
import { HangupForm } from "./hangup";
import { HoursForm } from "./hours";
import { LookUpForm } from "./lookup";
import { MeetingForm } from "./meeting";
import { MenuForm } from "./menu";
import { NotifyForm } from "./notify";
import { ReturnForm } from "./return";
import { SayForm } from "./say";
import { SetForm } from "./set";
import { ShareForm } from "./share";
import type { StepForm } from "./stepForm";
import { SubflowForm } from "./subflow";
import { TransferForm } from "./transfer";
import { VoicemailForm } from "./voicemail";

/** The only list of forms: a type of step without one does not compile. */
const stepForms = {
  say: SayForm,
  menu: MenuForm,
  collect: CollectForm,
  hours: HoursForm,
  branch: BranchForm,
  share: ShareForm,
  set: SetForm,
  lookup: LookUpForm,
  meeting: MeetingForm,
  transfer: TransferForm,
  connect: ConnectForm,
  conference: ConferenceForm,
  voicemail: VoicemailForm,
  directory: DirectoryForm,
  callback: CallbackForm,
  notify: NotifyForm,
  alert: AlertForm,
  subflow: SubflowForm,
  goto: GotoForm,
  return: ReturnForm,
  hangup: HangupForm,
} satisfies { readonly [Type in FlowNode["type"]]: StepForm<NodeOf<Type>> };

/** The form of a step's type. */
export function stepForm(node: FlowNode): StepForm {
  return stepForms[node.type];
}
