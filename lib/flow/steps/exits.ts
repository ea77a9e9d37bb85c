import type { Flow, FlowNode } from "../document/flow";
import { makeOncePer } from "../makeOncePer";
import { stepType } from "./index";
import { oncePerStep } from "./oncePerStep";
import { exit } from "./parts";
import { builtIn } from "./place";
import type { Exit, FlowDefaults } from "./stepType";

/** An exit that a document writes, at a path in it. */
export type WrittenExit = Exit & Readonly<{ path: string }>;

const all = oncePerStep((node, flow) => stepType(node).exits(node, flow));
const taken = oncePerStep((node, flow) => all(node, flow).filter(({ isNever }) => !isNever));

/** Every exit of a step that a call may take, made once for each flow. Where another flow leads is not among them. */
export function exits(node: FlowNode, flow: FlowDefaults): readonly Exit[] {
  return taken(node, flow);
}

/** The exits that a step's document writes, each place once, also those that no call takes. Paths count from the step. */
export const writtenExits = oncePerStep((node, flow): readonly WrittenExit[] => {
  const byPath = new Map<string, WrittenExit>();
  for (const one of all(node, flow)) {
    const { path, isDefault } = one;
    if (path === undefined || isDefault) continue;
    // A place may stand for several exits; the one that bears its name goes first.
    if (!byPath.has(path) || one.name === path) byPath.set(path, { ...one, path });
  }
  return [...byPath.values()];
});

/** The exits of a flow's universal keys, which a call may take from many steps. Paths count from the flow. */
export function universalExits({ globals = {} }: Pick<Flow, "globals">): readonly Exit[] {
  return Object.entries(globals).flatMap(([key, action]): readonly Exit[] => {
    if (action === "help") return [];
    const places =
      typeof action === "object"
        ? { [`globals.${key}.go`]: action.go }
        : { [`globals.${key}`]: action };
    return [exit(universalExit(key), "usual", places)];
  });
}

/** The name of a universal key's exit. */
export function universalExit(key: string): string {
  return `universal:${key}`;
}

/** Exits that a call may take from any step of a flow, besides those of universal keys: when something breaks, and at its limit. */
export function flowExits({ onError }: Pick<Flow, "onError">): readonly Exit[] {
  return [exit("error", "failure", { onError }), exit("limit", "failure", {}, builtIn("limit"))];
}

/** All of these: the exits that a call may take from many steps of a flow, made once. */
export const sharedExits = makeOncePer(
  (flow: Pick<Flow, "globals" | "onError">): readonly Exit[] => [
    ...universalExits(flow),
    ...flowExits(flow),
  ],
);

/** Where an exit of a document's step is written, from the top; the step itself where nothing is. */
export function exitPath(step: string, { path, isDefault }: Exit): string {
  if (path === undefined) return `nodes.${step}`;
  return isDefault ? path : `nodes.${step}.${path}`;
}
