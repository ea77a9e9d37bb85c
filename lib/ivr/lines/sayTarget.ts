import type { Target } from "../../flow/document/flow";
import { maskNumber } from "../call/maskNumber";

/** The name that lines and records give a target; a number shows its last three digits. */
export function sayTarget(target: Target): string {
  if ("phone" in target) {
    return target.phone.startsWith("+") ? maskNumber(target.phone) : target.phone;
  }
  if ("person" in target) return target.person;
  if ("queue" in target) return target.queue;
  return "attendant" in target ? target.attendant : target.voicemail;
}

/** The same with what kind of target it is: `person:anna`. */
export function sayKindAndTarget(target: Target): string {
  return `${Object.keys(target).join()}:${sayTarget(target)}`;
}
