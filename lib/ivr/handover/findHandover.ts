import type { Flow, FlowNode, NodeOf } from "../../flow/document/flow";
import { stepType } from "../../flow/steps/index";
import { toOptionExit } from "../../flow/steps/menu";
import type { Value } from "../../flow/document/value";
import type { CallPlan } from "../call/callPlan";
import type { IvrState } from "../call/ivrState";
import { ownEntry } from "../call/ownEntry";

type Option = NodeOf<"menu">["options"][number];

/** A choice that a caller made by keys: the step, and the option. */
export type Chosen = Readonly<{ flow: Flow; step: string; node: FlowNode; option: Option }>;

/** What a caller typed in a step. */
export type Entered = Readonly<{
  flow: Flow;
  step: string;
  node: FlowNode;
  variable: string;
  value: Value;
}>;

/** What a caller told the flow on the way to somebody, the oldest first. */
export type Handover = Readonly<{ chose: readonly Chosen[]; entered: readonly Entered[] }>;

/**
 * What a caller chose and entered on the way, of each step the last answer. What callers enter in confidence is not in it, whatever
 * the step calls it. Steps are asked for their traits, never for their types. Pure.
 */
export function findHandover(
  { path, variables, sensitive }: Pick<IvrState, "path" | "variables" | "sensitive">,
  { flows }: Pick<CallPlan, "flows">,
): Handover {
  const chose = new Map<string, Chosen>();
  const entered = new Map<string, Entered>();
  for (const { flow: key, node: step, exit } of path) {
    const flow = ownEntry(flows, key);
    const node = flow && ownEntry(flow.nodes, step);
    if (flow === undefined || node === undefined || exit === undefined) continue;
    const place = `${key} ${step}`;
    const option = findOption(node, exit);
    if (option !== undefined) putLast(chose, place, { flow, step, node, option });
    const variable = findVariable(node, exit);
    if (variable === undefined || sensitive.includes(variable)) continue;
    const value = ownEntry(variables, variable);
    if (value === undefined || value === "") continue;
    putLast(entered, place, { flow, step, node, variable, value });
  }
  return { chose: [...chose.values()], entered: [...entered.values()] };
}

/** The option that a caller left a step by; one that is not spoken of is not told, either. */
function findOption(node: FlowNode, exit: string): Option | undefined {
  const choices = stepType(node).choices?.(node);
  const option = choices?.options.find((_one, index) => toOptionExit(choices, index) === exit);
  return option === undefined || option.label === "" || option.hidden === true ? undefined : option;
}

/** The variable that holds what was entered in a step, unless the step asks for it in confidence. */
function findVariable(node: FlowNode, exit: string): string | undefined {
  const type = stepType(node);
  return exit !== "next" || type.secret?.(node) !== undefined ? undefined : type.entry?.(node).into;
}

function putLast<One>(answers: Map<string, One>, place: string, answer: One): void {
  answers.delete(place);
  answers.set(place, answer);
}
