import { builtInVariables, type Expression } from "../../document/expression";
import type { DoorRule } from "../../document/flow";
import type { CheckSubject } from "../checkSubject";
import { error, warning, type FlowProblem } from "../flowProblem";
import { quote } from "../words";
import { findExpressionVariables } from "../variables/findExpressionVariables";

/** The door knows no more than the telephone says, every rule can be come to, and whoever is sent on ends up somewhere. */
export function checkDoor({ flow, suggest }: CheckSubject): readonly FlowProblem[] {
  const { door = [] } = flow;
  return door.flatMap((rule, index) => [
    ...variableProblems(rule, index, suggest),
    ...reachProblems(door, index),
    ...redirectProblems(rule, index),
    ...conditionProblems(rule, index),
  ]);
}

const known: ReadonlySet<string> = new Set(builtInVariables);

function variableProblems(
  { when }: DoorRule,
  index: number,
  suggest: CheckSubject["suggest"],
): readonly FlowProblem[] {
  if (when === undefined) return [];
  return [...findExpressionVariables(when)]
    .filter((name) => !known.has(name))
    .map((variable) => {
      const hint =
        suggest(variable, known) || " No step has been passed yet: ask for it in a step.";
      const message = `Rule ${index + 1} of the door uses ${quote(variable)}, which has no value there.${hint}`;
      return error("unknownAtDoor", `door.${index}.when`, message, { rule: index + 1, variable });
    });
}

/** A redirect leaves invitations into groups to the rules after it. */
function reachProblems(door: readonly DoorRule[], index: number): readonly FlowProblem[] {
  const rule = door[index];
  const blocking = door.findIndex(
    (one, place) =>
      place < index && isUnconditional(one) && (one.do !== "redirect" || !isOfGroups(rule)),
  );
  if (blocking < 0) return [];
  return [
    warning(
      "neverAtDoor",
      `door.${index}`,
      `Rule ${index + 1} of the door is never come to: rule ${blocking + 1} holds for every call. Move it up, or give the other one a condition.`,
      { rule: index + 1, other: blocking + 1 },
      [`door.${blocking}`],
    ),
  ];
}

function isUnconditional({ when, schedule }: DoorRule): boolean {
  return when === undefined && schedule === undefined;
}

function isOfGroups(rule: DoorRule | undefined): boolean {
  return rule?.when !== undefined && findExpressionVariables(rule.when).has("call.isGroup");
}

function redirectProblems(rule: DoorRule, index: number): readonly FlowProblem[] {
  if (rule.do !== "redirect") return [];
  const last = rule.to.at(-1);
  if (last === undefined || "queue" in last || "attendant" in last || "personsVoicemail" in last) {
    return [];
  }
  return [
    warning(
      "redirectEnds",
      `door.${index}.to.${rule.to.length - 1}`,
      `Rule ${index + 1} of the door sends calls on to somebody who may not pick up, and such a call never comes back. Put a queue, an attendant or a voicemail last.`,
      { rule: index + 1 },
    ),
  ];
}

function conditionProblems(rule: DoorRule, index: number): readonly FlowProblem[] {
  const letsAllIn = rule.do === "answer" && isUnconditional(rule);
  const isUnused = rule.is !== undefined && rule.schedule === undefined;
  const isAlone = rule.when !== undefined && hasListAlone(rule.when);
  return [
    ...(letsAllIn
      ? [
          warning(
            "letsGroupsIn",
            `door.${index}`,
            `Rule ${index + 1} of the door answers every call, invitations into group calls and meetings as well, where everybody would hear the menu. Private calls are answered without a rule: take it out, or give it a condition.`,
            { rule: index + 1 },
          ),
        ]
      : []),
    ...(isUnused
      ? [
          warning(
            "hoursUnnamed",
            `door.${index}.is`,
            `Rule ${index + 1} of the door says what opening hours must say, but names none. Name them in “schedule”.`,
            { rule: index + 1 },
          ),
        ]
      : []),
    ...(isAlone
      ? [
          error(
            "listAlone",
            `door.${index}.when`,
            `Rule ${index + 1} of the door has a list where it has no meaning. A list comes after the first value of “in” or “startsWith”.`,
            { rule: index + 1 },
          ),
        ]
      : []),
  ];
}

/** A list is only looked into where one value is compared with several. */
function hasListAlone(expression: Expression): boolean {
  if (typeof expression !== "object" || "var" in expression) return false;
  if ("list" in expression) return true;
  const takesLists = expression.op === "in" || expression.op === "startsWith";
  return expression.args.some((argument, index) =>
    takesLists && index > 0 && typeof argument === "object" && "list" in argument
      ? false
      : hasListAlone(argument),
  );
}
