import { isE164 } from "../../lib/flow/document/e164";
import { isGuid } from "../../lib/flow/document/isGuid";

/** Why something cannot be dialled, as the end of a sentence; undefined when it can. Pure. */
export function findNumberProblem(number: string): string | undefined {
  return isE164(number) || isGuid(number)
    ? undefined
    : "must be a phone number such as +15550100, or an application id.";
}
