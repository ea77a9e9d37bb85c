import type { Flow, FlowNode } from "../../document/flow";
import { matchKeys } from "../../keys/keyPattern";
import { stepType } from "../../steps/index";
import type { CheckSubject } from "../checkSubject";
import type { FlowProblem } from "../flowProblem";
import { warning } from "../flowProblem";
import { nodeOf } from "../graph/flowGraph";
import { nodeName } from "../stepName";
import { list, quote } from "../words";
import { measureStep } from "./measureStep";

/** In a shorter announcement nobody misses a key. */
const shortInSeconds = 5;
/** So many steps are named. */
const mostNamed = 3;

/** The key for a person works wherever keys do; where digits are entered, it is one of them. */
export function checkOperatorKey(subject: CheckSubject): readonly FlowProblem[] {
  const { flow, isReachable } = subject;
  const steps = Object.entries(flow.nodes).filter(([key]) => isReachable(key));
  const shared = Object.entries(flow.globals ?? {}).find(([, action]) =>
    action === "operator" ? true : typeof action === "object" && isPerson(flow, action.go),
  );
  if (shared !== undefined) {
    // What cannot be interrupted hears no key; a menu's own key is the concern of another check.
    const dead = steps.filter(([, node]) => isLong(flow, node) && neverListens(node));
    return dead.length === 0 ? [] : [deadKey(`globals.${shared[0]}`, shared[0], "The flow", dead)];
  }
  const offer = findOffer(flow, steps);
  if (offer === undefined) return [];
  const { key, option, keys } = offer;
  const dead = steps.filter(([, node]) => isDead(flow, node, keys));
  const name = nodeName(key, flow.nodes[key]);
  return dead.length === 0 ? [] : [deadKey(`nodes.${key}.options.${option}`, keys, name, dead)];
}

type Steps = readonly (readonly [key: string, node: FlowNode])[];

function deadKey(path: string, key: string, name: string, dead: Steps): FlowProblem {
  const names = dead.map(([step, node]) => nodeName(step, node));
  const left = names.length - mostNamed;
  const told = left > 0 ? [...names.slice(0, mostNamed), `${left} more`] : names;
  return warning(
    "operatorKeyDead",
    path,
    `${name} lets callers reach a person with the key ${quote(key)}, which does nothing in ${list(told)}. Make it a key of the whole flow, and let it stop what is said.`,
    { step: name, key, steps: names.slice(0, mostNamed), count: names.length },
    dead.slice(0, mostNamed).map(([step]) => `nodes.${step}`),
  );
}

/** The first option that leads to a person by the key that people try. */
function findOffer(
  flow: Flow,
  steps: Steps,
): Readonly<{ key: string; option: number; keys: string }> | undefined {
  for (const [key, node] of steps) {
    const options = stepType(node).choices?.(node).options ?? [];
    const option = options.findIndex(
      ({ keys, next }) => keys === "0" && (next === "operator" || isPerson(flow, next)),
    );
    if (option >= 0) return { key, option, keys: options[option]?.keys ?? "" };
  }
  return undefined;
}

function isDead(flow: Flow, node: FlowNode, keys: string): boolean {
  const { choices, says, takesKeys } = stepType(node);
  if (choices !== undefined) {
    return !choices(node).options.some((one) => matchKeys(one.keys, keys) === "exact");
  }
  if (says === undefined || takesKeys === undefined) return false;
  return isLong(flow, node) && !takesKeys(node, keys);
}

function isLong(flow: Flow, node: FlowNode): boolean {
  return measureStep(flow, node) >= shortInSeconds;
}

function neverListens(node: FlowNode): boolean {
  return stepType(node).says !== undefined && "bargeIn" in node && node.bargeIn === false;
}

function isPerson(flow: Flow, key: string): boolean {
  const node = nodeOf(flow, key);
  return node !== undefined && stepType(node).targets !== undefined;
}
