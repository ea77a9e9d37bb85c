import type { Expression } from "../../document/expression";
import { warning, type FlowProblem } from "../flowProblem";
import type { CheckSubject } from "../checkSubject";
import { personPresences } from "../../presence/personPresence";
import { findPresencePerson } from "../../presence/findPresencePerson";
import { nodeName } from "../stepName";
import { quote } from "../words";
import { findVariableUses } from "./findVariableUses";

/** Numbers are compared as numbers, not letter by letter, and presence with the words it has. */
export function checkComparisons({ flow, suggest }: CheckSubject): readonly FlowProblem[] {
  const ofDoor = (flow.door ?? []).flatMap(({ when }, index) =>
    when === undefined ? [] : orderProblems("The door", `door.${index}.when`, when),
  );
  const ofSteps = Object.entries(flow.nodes).flatMap(([key, node]) =>
    findVariableUses(node).flatMap(({ path, expression }) => {
      const [step, place] = [nodeName(key, node), `nodes.${key}.${path}`];
      return [
        ...orderProblems(step, place, expression),
        ...wrongPresences(expression).map((presence) =>
          warning(
            "unknownPresence",
            place,
            `${step} compares somebody’s presence with ${quote(presence)}, which it never is.${suggest(presence, personPresences) || ` It is one of ${personPresences.join(", ")}.`}`,
            { step, presence, known: personPresences },
          ),
        ),
      ];
    }),
  );
  return [...ofDoor, ...ofSteps];
}

function orderProblems(step: string, path: string, expression: Expression): readonly FlowProblem[] {
  return textsInOrder(expression).map((text) =>
    warning(
      "textOrder",
      path,
      `${step} compares with the text ${quote(text)}, letter by letter: “9” would come after “18”. Write it as a number, without quotes.`,
      { step, text },
    ),
  );
}

/** What somebody's presence is compared with and never is. */
function wrongPresences(expression: Expression): readonly string[] {
  if (typeof expression !== "object" || !("op" in expression)) return [];
  const { args } = expression;
  const inner = args.flatMap(wrongPresences);
  const isOfPresence =
    expression.op !== "startsWith" &&
    args.some(
      (argument) =>
        typeof argument === "object" &&
        "var" in argument &&
        findPresencePerson(argument.var) !== undefined,
    );
  if (!isOfPresence) return inner;
  const known: ReadonlySet<unknown> = new Set(personPresences);
  const wrong = args.filter((argument) => typeof argument !== "object" && !known.has(argument));
  return [...inner, ...wrong.map(String)];
}

const orders: ReadonlySet<string> = new Set(["lt", "le", "gt", "ge"]);

/** Numbers in quotes that something is smaller or greater than. */
function textsInOrder(expression: Expression): readonly string[] {
  if (typeof expression !== "object" || !("op" in expression)) return [];
  const inner = expression.args.flatMap(textsInOrder);
  if (!orders.has(expression.op)) return inner;
  const isOfNumbers = expression.args.some((argument) => typeof argument === "number");
  const texts = expression.args.filter(
    (argument): argument is string =>
      typeof argument === "string" && /^-?\d{1,15}(?:\.\d+)?$/.test(argument),
  );
  return isOfNumbers ? inner : [...inner, ...texts];
}
