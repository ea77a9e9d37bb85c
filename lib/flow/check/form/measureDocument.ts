import type { FlowProblem } from "../flowProblem";
import { error } from "../flowProblem";

/** Documents nest a few levels; expressions may go a little deeper. */
const deepest = 60;
/** Values of a whole document: far more than any flow has, few enough to look at in a moment. */
const most = 500_000;
/** Steps of one flow: ten times those of a large one. A check of so many takes a second of the process that serves calls. */
const mostSteps = 5000;

/** Says when a document is too deep, too long or too large to be looked at closely: its parser calls itself once a level, and the stack has an end. */
export function measureDocument(document: unknown): FlowProblem | undefined {
  const waiting: { part: object; path: readonly string[] }[] = [];
  if (isObject(document)) waiting.push({ part: document, path: [] });
  const steps = countSteps(document);
  if (steps > mostSteps) {
    return error(
      "tooManySteps",
      "nodes",
      `This flow has ${steps} steps, and a flow may have ${mostSteps}. Divide it into several flows that call one another.`,
      { steps, most: mostSteps },
    );
  }
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, path } = next;
    if (path.length > deepest) {
      return error(
        "tooDeep",
        path.slice(0, 6).join("."),
        `This part is nested more than ${deepest} levels deep. Take it apart: no step needs so much.`,
        { most: deepest },
      );
    }
    for (const [key, value] of Object.entries(part)) {
      seen += 1;
      if (seen > most) return error("tooLarge", "", tooLarge, {});
      if (key === "__proto__") return error("wrongKey", [...path, key].join("."), noKey, { key });
      if (isObject(value)) waiting.push({ part: value, path: [...path, key] });
    }
  }
  return undefined;
}

function countSteps(document: unknown): number {
  const nodes = isObject(document) && "nodes" in document ? document.nodes : undefined;
  return isObject(nodes) ? Object.keys(nodes).length : 0;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

const noKey = "“__proto__” cannot be the name of anything. Give it another name.";
const tooLarge =
  "This document is too large for a flow. Divide it into several flows that call one another.";
