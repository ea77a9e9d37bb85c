import { nextWords } from "../../document/nextWords";
import type { Flow } from "../../document/flow";
import type { FlowProblem } from "../flowProblem";
import { exitPath, sharedExits, writtenExits } from "../../steps/exits";
import { placeKey } from "../../steps/place";
import type { CheckSubject } from "../checkSubject";
import { comesBack } from "./comesBack";
import { error, warning } from "../flowProblem";
import { nodeName } from "../stepName";
import { list, quote } from "../words";

/** Every way leads to a step there is, or is a word that means something here. */
export function checkWays({ flow, suggest }: CheckSubject): readonly FlowProblem[] {
  const keys = Object.keys(flow.nodes);
  const known = [...keys, ...words];
  return [
    ...keys.filter(isTaken).map(takenKey),
    ...entryProblems(flow, suggest(flow.entry, keys)),
    ...writtenWays(flow).flatMap((way) => wayProblems(flow, way, () => suggest(way.next, known))),
  ];
}

type WrittenWay = Readonly<{ from: string; path: string; next: string }>;

const words: readonly string[] = nextWords;

function isTaken(key: string): boolean {
  return key !== "main" && words.includes(key);
}

function takenKey(key: string): FlowProblem {
  return error(
    "takenKey",
    `nodes.${key}`,
    `A step cannot be called ${quote(key)}: as a way it means something else. Give the step another key.`,
    { key },
  );
}

function entryProblems(flow: Flow, near: string): readonly FlowProblem[] {
  if (Object.hasOwn(flow.nodes, flow.entry)) return [];
  const hint = near || " Name the step that answers the call.";
  return [
    error(
      "unknownStep",
      "entry",
      `The flow begins with ${quote(flow.entry)}, which is not one of its steps.${hint}`,
      { name: flow.entry },
    ),
  ];
}

function writtenWays(flow: Flow): readonly WrittenWay[] {
  const defaults = flow.defaults ?? {};
  const exhausted = (["onExhausted", "onNoInput", "onNoMatch"] as const).flatMap((name) => {
    const next = defaults[name];
    return next === undefined ? [] : [{ path: `defaults.${name}`, next }];
  });
  const written = sharedExits(flow).flatMap(({ path, to }) =>
    path === undefined ? [] : [{ path, next: placeKey(to) }],
  );
  const ofFlow = [...written, ...exhausted].map((way) => ({
    from: "The flow",
    ...way,
  }));
  const ofNodes = Object.entries(flow.nodes).flatMap(([key, node]) =>
    writtenExits(node, flow).map((exit) => ({
      from: nodeName(key, node),
      path: exitPath(key, exit),
      next: placeKey(exit.to),
    })),
  );
  return [...ofNodes, ...ofFlow];
}

function wayProblems(
  flow: Flow,
  { from, path, next }: WrittenWay,
  suggestStep: () => string,
): readonly FlowProblem[] {
  if (next === "operator") {
    if (flow.operator !== undefined) return [];
    if (comesBack(flow)) {
      const message = `${from} leads to the operator, but the flow does not say who that is: each flow that calls this one must say so, or callers hear a goodbye.`;
      return [warning("noOperator", path, message, { step: from }, ["operator"])];
    }
    const message = `${from} leads to the operator, but the flow does not say who that is. Fill in “operator”, or let this way lead to a step.`;
    return [error("noOperator", path, message, { step: from }, ["operator"])];
  }
  if (words.includes(next) || Object.hasOwn(flow.nodes, next)) return [];
  const hint =
    suggestStep() || ` Name one of the flow's steps, or ${list(words.map(quote), "or")}.`;
  return [
    error(
      "unknownStep",
      path,
      `${from} leads to ${quote(next)}, which is not a step of this flow.${hint}`,
      { step: from, name: next },
    ),
  ];
}
