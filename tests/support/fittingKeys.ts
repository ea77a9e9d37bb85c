import { questionOf } from "./activities";
import { placeOf } from "./placeOf";
import type { CallPlan } from "../../lib/ivr/call/callPlan";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import type { FlowNode, NodeOf } from "../../lib/flow/document/flow";

/** Keys that get a caller on where a call is, chosen by a number: an option, an entry of the right kind, a name, a yes. None where nothing is asked. */
export function fittingKeys(state: IvrState, plan: CallPlan, chosen: number): string {
  const frame = state.frames.at(-1);
  const node = plan.flows[frame?.flow ?? ""]?.nodes[placeOf(state) ?? ""];
  if (state.activity.type === "recording") return "123#".charAt(chosen % 4);
  if (questionOf(state)?.candidate !== undefined) return chosen % 4 === 0 ? "2" : "1";
  if (questionOf(state)?.matches !== undefined) return "2";
  return node === undefined ? "" : keysFor(node, state, chosen);
}

function keysFor(node: FlowNode, state: IvrState, chosen: number): string {
  if (node.type === "menu") return menuKeys(node, state, chosen);
  if (node.type === "collect") return `${entries[node.kind] ?? "1"}#`;
  if (node.type === "directory") return ["266", "2662#", "10#", "2000", "62"][chosen % 5] ?? "2";
  if (node.type === "callback") return "030123456#";
  return node.type === "say" ? "1" : "";
}

const entries: Readonly<Record<string, string>> = {
  digits: "22",
  number: "7",
  phone: "030123456",
  date: "24122026",
  time: "1230",
  money: "9*50",
  expiry: "1230",
  yesNo: "1",
  pin: "1234",
};

function menuKeys(node: NodeOf<"menu">, state: IvrState, chosen: number): string {
  if (node.pin !== undefined && questionOf(state)?.unlocked !== true) return "1234#";
  if (node.dialExtension !== undefined && chosen % 3 === 0) return "2000";
  const { keys = "1" } = node.options[chosen % Math.max(1, node.options.length)] ?? {};
  return keys.replaceAll(/\[(\d)[^\]]*\]/g, "$1").replaceAll("x", "3");
}
