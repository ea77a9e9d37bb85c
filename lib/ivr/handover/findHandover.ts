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
    const type = stepType(node);
    const place = `${key} ${step}`;
    const choices = type.choices?.(node);
    const option = choices?.options.find((_one, index) => toOptionExit(choices, index) === exit);
    if (option !== undefined && option.label !== "" && option.hidden !== true) {
      chose.delete(place);
      chose.set(place, { flow, step, node, option });
    }
    const variable = exit === "next" ? type.entry?.(node).into : undefined;
    if (variable === undefined || type.secret?.(node) !== undefined) continue;
    const value = ownEntry(variables, variable);
    if (value === undefined || value === "" || sensitive.includes(variable)) continue;
    entered.delete(place);
    entered.set(place, { flow, step, node, variable, value });
  }
  return { chose: [...chose.values()], entered: [...entered.values()] };
}
