import type { Bindings } from "./bindings";
import { checkAsking } from "./check/checkAsking";
import { checkBoundNames } from "./check/checkBoundNames";
import { checkCollects } from "./check/checkCollects";
import { checkHangups } from "./check/checkHangups";
import { checkLanguages } from "./check/checkLanguages";
import { checkMentions } from "./check/checkMentions";
import { checkMenuDepth } from "./check/checkMenuDepth";
import { checkMenus } from "./check/checkMenus";
import { checkOtherFlows } from "./check/checkOtherFlows";
import { checkPrompts } from "./check/checkPrompts";
import { checkReach } from "./check/checkReach";
import { checkRoundTrips } from "./check/checkRoundTrips";
import { checkSchedules } from "./check/checkSchedules";
import { checkSensitive } from "./check/checkSensitive";
import { checkShares } from "./check/checkShares";
import { checkSubject, type CheckSubject } from "./check/checkSubject";
import { checkTransfers } from "./check/checkTransfers";
import { checkVariables } from "./check/checkVariables";
import { checkWays } from "./check/checkWays";
import { formProblems } from "./check/formProblems";
import { measureDocument } from "./check/measureDocument";
import { flowSchema, type Flow } from "./flow";
import type { FlowProblem } from "./flowProblem";

/** What a flow is checked against: the environment's names, and the other flows it may call, as they are published. */
export type CheckContext = Readonly<{
  bindings: Bindings;
  flows?: Readonly<Record<string, Flow>>;
  /** Local date, `2026-11-21`: with it, holidays that have passed are noticed. */
  today?: string;
}>;

/** All checks of a document whose form is right, errors that stop a call first. */
const checks: readonly ((subject: CheckSubject) => readonly FlowProblem[])[] = [
  checkWays,
  checkRoundTrips,
  checkHangups,
  checkOtherFlows,
  checkBoundNames,
  checkMenus,
  checkCollects,
  checkShares,
  checkSchedules,
  checkVariables,
  checkSensitive,
  checkPrompts,
  checkLanguages,
  checkTransfers,
  checkReach,
  checkAsking,
  checkMentions,
  checkMenuDepth,
];

/** Says everything that is wrong or doubtful in a flow document. `flow` is there when its form is right; it is sound when no problem is an error. Never throws. */
export function checkFlow(
  document: unknown,
  context: CheckContext,
): Readonly<{ problems: readonly FlowProblem[]; flow?: Flow }> {
  const unreadable = measureDocument(document);
  if (unreadable !== undefined) return { problems: [unreadable] };
  const parsed = flowSchema.safeParse(document);
  if (!parsed.success) return { problems: formProblems(parsed.error.issues, document) };
  const flow: Flow = parsed.data;
  const subject = checkSubject(flow, context);
  return { problems: checks.flatMap((check) => check(subject)), flow };
}
