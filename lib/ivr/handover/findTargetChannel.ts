import type { Bindings } from "../../flow/document/bindings";
import type { Target } from "../../flow/document/flow";
import { ownEntry } from "../call/ownEntry";

/** The channel that is told of callers before a target takes them; numbers and mailboxes name none. Pure. */
export function findTargetChannel(bindings: Bindings, target: Target): string | undefined {
  if ("person" in target) return ownEntry(bindings.people, target.person)?.notify;
  if ("queue" in target) return ownEntry(bindings.queues, target.queue)?.notify;
  if ("attendant" in target) return ownEntry(bindings.attendants, target.attendant)?.notify;
  return undefined;
}
