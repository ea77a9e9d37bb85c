import type { DoorTarget, Target } from "../../flow/document/flow";
import { maskNumber } from "../call/maskNumber";

/** The name that lines and records give a target; a number shows its last three digits. */
export function sayTarget(target: Target | DoorTarget | Readonly<{ room: string }>): string {
  if ("personsVoicemail" in target) return `voicemail of ${target.personsVoicemail}`;
  const name = Object.values(target)[0] ?? "";
  return name.startsWith("+") ? maskNumber(name) : name;
}

/** The same with what kind of target it is: `person:anna`. */
export function sayKindAndTarget(target: Target): string {
  return `${Object.keys(target).join()}:${sayTarget(target)}`;
}
