import type { Flow, FlowNode } from "../document/flow";
import { stepType } from "./index";
import { oncePerStep } from "./oncePerStep";
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

/** Exits of the whole flow, which a call may take from any step: universal keys that lead somewhere, and errors. Paths count from the flow. */
export function flowExits(flow: Flow): readonly WrittenExit[] {
  const keys = Object.entries(flow.globals ?? {}).flatMap(([key, action]) =>
    typeof action === "object"
      ? [
          {
            name: `key:${key}`,
            kind: "usual" as const,
            to: action.go,
            path: `globals.${key}.go`,
            isDefault: false,
          },
        ]
      : [],
  );
  return flow.onError === undefined
    ? keys
    : [
        ...keys,
        { name: "error", kind: "failure", to: flow.onError, path: "onError", isDefault: false },
      ];
}

/** Where an exit of a step is written, from the top of the document; the step itself where nothing is. */
export function exitPath(step: string, { path, isDefault }: Exit): string {
  const at = step.startsWith("~") ? step : `nodes.${step}`;
  if (path === undefined) return at;
  return isDefault ? path : `${at}.${path}`;
}
