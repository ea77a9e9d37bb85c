import type { Target } from "../document/flow";
import { names } from "./parts";
import type { BoundName } from "./stepType";

/** The name in a target; none for a phone number that is written out. */
export function listTargetNames(target: Target, path: string): readonly BoundName[] {
  if ("person" in target) return names("person", { [`${path}.person`]: target.person });
  if ("queue" in target) return names("queue", { [`${path}.queue`]: target.queue });
  if ("attendant" in target) return names("attendant", { [`${path}.attendant`]: target.attendant });
  if ("voicemail" in target) return names("mailbox", { [`${path}.voicemail`]: target.voicemail });
  return target.phone.startsWith("+") ? [] : names("number", { [`${path}.phone`]: target.phone });
}
