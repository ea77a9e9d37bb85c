import type { NodeOf } from "../flow/document/flow";
import type { Next, Turn } from "./turn";
import type { Value } from "../flow/document/value";

/** Keeps what the caller entered under its name and goes on. */
export function acceptEntry(turn: Turn, node: NodeOf<"collect">, value: Value): Next {
  keepEntry(turn, node, value);
  return node.next;
}

/** Gives a collected variable its value; a sensitive one is marked for all who print. */
export function keepEntry(turn: Turn, node: NodeOf<"collect">, value: Value): void {
  turn.state.variables = { ...turn.state.variables, [node.into]: value };
  const secret = node.sensitive === true || node.kind === "pin";
  if (secret && !turn.state.sensitive.includes(node.into)) {
    turn.state.sensitive = [...turn.state.sensitive, node.into];
  }
}

/** Takes a collected variable back. */
export function dropEntry(turn: Turn, node: NodeOf<"collect">): void {
  const { [node.into]: _dropped, ...others } = turn.state.variables;
  turn.state.variables = others;
}
