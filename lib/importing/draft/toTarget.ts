import { toE164 } from "../../flow/document/e164";
import type { Target } from "../../flow/document/flow";
import { isGuid } from "../../flow/document/isGuid";
import type { FlowDraft } from "./makeDraft";
import { toName } from "./toName";

/** A phone number by its name; the number itself where it is one that the whole world can dial. */
export function toPhoneTarget(draft: FlowDraft, name: string, number = name): Target {
  return { phone: draft.bind("numbers", name, toE164(number) ?? "") };
}

/** Somebody by name. The user's id is kept where it is one. */
export function toPersonTarget(draft: FlowDraft, name: string, userId = name): Target {
  const id = isGuid(userId) ? userId : "";
  return { person: draft.bind("people", name, { userId: id, name: toName(name, "Somebody") }) };
}

/** A queue of callers by name. */
export function toQueueTarget(draft: FlowDraft, name: string): Target {
  return { queue: draft.bind("queues", name, { phone: "" }) };
}

/** Where messages are left, by name. */
export function toMailboxTarget(draft: FlowDraft, name: string): Target {
  return { voicemail: draft.bind("mailboxes", name, { name: toName(name, "Mailbox") }) };
}
