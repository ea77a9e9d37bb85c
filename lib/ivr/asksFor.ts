import type { NodeOf } from "../flow/document/flow";
import { matchKeys } from "../flow/keys/keyPattern";
import { askingOf } from "./askingOf";
import { isLocked } from "./isLocked";
import { recordingOf } from "./recordingOf";
import { openOptions } from "./render";
import type { Key } from "./tone";
import { currentNode, type Turn } from "./turn";

/** True when the step the call is in wants this very key: an option, an announcement that listens for it, a yes or no, the end of a recording. */
export function asksFor(turn: Turn, key: Key): boolean {
  const node = currentNode(turn);
  if (node?.type === "menu") return !isLocked(turn, node) && isOption(turn, node, key);
  if (node?.type === "collect") {
    return askingOf(turn).candidate !== undefined && isYesOrNo(node, key);
  }
  if (node?.type === "say") return node.listen?.[key] !== undefined;
  return node?.type === "voicemail" && recordingOf(turn.state) !== undefined;
}

function isOption(turn: Turn, menu: NodeOf<"menu">, key: Key): boolean {
  const typed = askingOf(turn).digits + key;
  return openOptions(turn, menu).some(({ keys }) => matchKeys(keys, typed) !== "none");
}

function isYesOrNo({ confirm }: NodeOf<"collect">, key: Key): boolean {
  return confirm?.yes === key || confirm?.no === key;
}
