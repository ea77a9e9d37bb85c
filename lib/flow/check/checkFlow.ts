import type { Bindings } from "../document/bindings";
import { checkAlerts } from "./graph/checkAlerts";
import { checkAsking } from "./facts/checkAsking";
import { checkBoundNames } from "./facts/checkBoundNames";
import { checkCallbacks } from "./facts/checkCallbacks";
import { checkCollects } from "./facts/checkCollects";
import { checkComparisons } from "./variables/checkComparisons";
import { checkDoor } from "./facts/checkDoor";
import { checkHangUps } from "./graph/checkHangUps";
import { checkLanguages } from "./wording/checkLanguages";
import { checkMailboxes } from "./facts/checkMailboxes";
import { checkMentions } from "./wording/checkMentions";
import { checkMeetings } from "./facts/checkMeetings";
import { checkMenuDepth } from "./graph/checkMenuDepth";
import { checkMenus } from "./facts/checkMenus";
import { checkOtherFlows } from "./graph/checkOtherFlows";
import { checkPage } from "./facts/checkPage";
import { checkPrompts } from "./wording/checkPrompts";
import { checkReach } from "./graph/checkReach";
import { checkRoundTrips } from "./graph/checkRoundTrips";
import { checkSchedules } from "./facts/checkSchedules";
import { checkSensitive } from "./facts/checkSensitive";
import { checkShares } from "./facts/checkShares";
import { checkSubject, type CheckSubject } from "./checkSubject";
import { checkTodo } from "./facts/checkTodo";
import { checkTransfers } from "./facts/checkTransfers";
import { checkVariables } from "./variables/checkVariables";
import { checkWays } from "./graph/checkWays";
import { toFormProblems } from "./form/toFormProblems";
import { findOtherDocument } from "./form/findOtherDocument";
import { measureDocument } from "./form/measureDocument";
import { flowSchema, type Flow } from "../document/flow";
import type { FlowProblem } from "./flowProblem";

/** What a flow is checked against: the environment's names, and the other flows it may call, as they are published. */
export type CheckContext = Readonly<{
  bindings: Bindings;
  flows?: Readonly<Record<string, Flow>>;
  /** Local date, `2026-11-21`: with it, holidays that have passed are noticed. */
  today?: string;
}>;

type Check = (subject: CheckSubject) => readonly FlowProblem[];

const form = { name: "the flow", schema: flowSchema } as const;

/** All checks of a document whose form is right, errors that stop a call first. */
const checks: readonly Check[] = [
  checkTodo,
  checkDoor,
  checkWays,
  checkRoundTrips,
  checkHangUps,
  checkOtherFlows,
  checkBoundNames,
  checkCallbacks,
  checkAlerts,
  checkMailboxes,
  checkMenus,
  checkCollects,
  checkShares,
  checkPage,
  checkSchedules,
  checkVariables,
  checkMeetings,
  checkComparisons,
  checkSensitive,
  checkPrompts,
  checkLanguages,
  checkTransfers,
  checkReach,
  checkAsking,
  checkMentions,
  checkMenuDepth,
];

/** Says everything that is wrong or doubtful in a flow document. `flow` is there when its form is right; it is sound when no problem is an error. Never throws. `further` checks are for those who look at more than whether a call can go on. */
export function checkFlow(
  document: unknown,
  context: CheckContext,
  further: readonly Check[] = [],
): Readonly<{ problems: readonly FlowProblem[]; flow?: Flow }> {
  const unreadable = measureDocument(document) ?? findOtherDocument(document, "flow/v1");
  if (unreadable !== undefined) return { problems: [unreadable] };
  const parsed = flowSchema.safeParse(document);
  if (!parsed.success) return { problems: toFormProblems(parsed.error.issues, document, form) };
  const flow: Flow = parsed.data;
  const subject = checkSubject(flow, context);
  return { problems: [...checks, ...further].flatMap((check) => check(subject)), flow };
}
