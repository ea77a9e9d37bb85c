import type { Bindings } from "../../flow/document/bindings";
import type { DoorTarget, Target } from "../../flow/document/flow";
import type { TransferTarget } from "../../graph/actions/parts/wire";
import { ownEntry } from "../../ivr/call/ownEntry";

/** What a target's key means in this environment; undefined when the bindings do not say. */
export function resolveTarget(
  bindings: Bindings,
  target: Target | DoorTarget,
): TransferTarget | undefined {
  if ("person" in target) {
    const person = ownEntry(bindings.people, target.person);
    return person === undefined ? undefined : { kind: "user", userId: person.userId };
  }
  if ("personsVoicemail" in target) {
    const person = ownEntry(bindings.people, target.personsVoicemail);
    return person && { kind: "user", userId: person.userId, voicemail: true };
  }
  if ("application" in target) {
    const application = ownEntry(bindings.applications, target.application);
    return application && { kind: "application", applicationId: application.applicationId };
  }
  if ("phone" in target) {
    const phoneNumber = target.phone.startsWith("+")
      ? target.phone
      : ownEntry(bindings.numbers, target.phone);
    return phoneNumber === undefined ? undefined : { kind: "phone", phoneNumber };
  }
  if ("queue" in target) return resourceAccount(ownEntry(bindings.queues, target.queue));
  if ("attendant" in target)
    return resourceAccount(ownEntry(bindings.attendants, target.attendant));
  return undefined;
}

/** Graph reaches call queues and attendants reliably only by their number; their instance id is the schema's other way. */
function resourceAccount(
  account: Readonly<{ phone: string }> | Readonly<{ applicationInstanceId: string }> | undefined,
): TransferTarget | undefined {
  if (account === undefined) return undefined;
  return "phone" in account
    ? { kind: "phone", phoneNumber: account.phone }
    : { kind: "applicationInstance", applicationInstanceId: account.applicationInstanceId };
}
