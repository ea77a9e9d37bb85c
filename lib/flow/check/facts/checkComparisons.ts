import type { Expression } from "../../document/expression";
import { warning, type FlowProblem } from "../flowProblem";
import type { CheckSubject } from "../checkSubject";
import { nodeName } from "../stepName";
import { quote } from "../words";
import { findVariableUses } from "./findVariableUses";

/** Numbers are compared as numbers, not letter by letter. */
export function checkComparisons({ flow }: CheckSubject): readonly FlowProblem[] {
  const ofDoor = (flow.door ?? []).flatMap(({ when }, index) =>
    when === undefined ? [] : orderProblems("The door", `door.${index}.when`, when),
  );
  const ofSteps = Object.entries(flow.nodes).flatMap(([key, node]) =>
    findVariableUses(node).flatMap(({ path, expression }) =>
      orderProblems(nodeName(key, node), `nodes.${key}.${path}`, expression),
    ),
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
