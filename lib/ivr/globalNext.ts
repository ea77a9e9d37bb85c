import type { AskingNode } from "../flow/steps/askSettings";
import type { NodeOf } from "../flow/document/flow";
import { matchKeys } from "../flow/keys/keyPattern";
import { isLocked } from "./isLocked";
import { openOptions } from "./render";
import type { Key } from "./tone";
import { currentFlow, type Next, type Turn } from "./turn";

/** What a universal key does in a step, unless the step's own keys begin with it; undefined when it does nothing. `help` is for the step itself. */
export function globalNext(turn: Turn, node: AskingNode | NodeOf<"say">, key: Key): Next {
  const action = currentFlow(turn).globals?.[key];
  if (action === undefined || isOwnKey(turn, node, key)) return undefined;
  return typeof action === "object" ? action.go : action;
}

function isOwnKey(turn: Turn, node: AskingNode | NodeOf<"say">, key: Key): boolean {
  switch (node.type) {
    case "menu":
      // Behind a PIN every key is one of the PIN's own.
      if (isLocked(turn, node)) return true;
      return (
        openOptions(turn, node).some((option) => matchKeys(option.keys, key) !== "none") ||
        (node.dialExtension !== undefined && /\d/.test(key))
      );
    case "say":
      return node.listen?.[key] !== undefined;
    case "collect":
      // Digits are the entry itself; the end and clear keys keep their meaning.
      return (
        /\d/.test(key) ||
        (node.terminators ?? ["#"]).includes(key) ||
        (node.clearKey ?? "*") === key
      );
    case "directory":
    case "callback":
      return true;
  }
}
