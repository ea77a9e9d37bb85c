import type { CheckSubject } from "../checkSubject";
import type { FlowProblem } from "../flowProblem";
import { checkFirstChoice } from "./checkFirstChoice";
import { checkLanguageChoice } from "./checkLanguageChoice";
import { checkOperatorKey } from "./checkOperatorKey";
import { checkPatience } from "./checkPatience";
import { checkSpokenWords } from "./checkSpokenWords";
import { checkWayToPerson } from "./checkWayToPerson";

const checks = [
  checkSpokenWords,
  checkFirstChoice,
  checkLanguageChoice,
  checkOperatorKey,
  checkPatience,
  checkWayToPerson,
] as const;

/** A call can be followed and used by everybody: who hears little, understands slowly, or has somebody type for them. docs/flows.md names what each check goes by. */
export function checkCaller(subject: CheckSubject): readonly FlowProblem[] {
  return checks.flatMap((check) => check(subject));
}
