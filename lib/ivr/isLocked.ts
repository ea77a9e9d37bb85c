import type { AskingNode } from "../flow/steps/askSettings";
import type { NodeOf } from "../flow/document/flow";
import type { Turn } from "./turn";

type PinMenu = NodeOf<"menu"> & Readonly<{ pin: NonNullable<NodeOf<"menu">["pin"]> }>;

/** True while a menu still wants its PIN. */
export function isLocked(turn: Turn, node: AskingNode): node is PinMenu {
  return node.type === "menu" && node.pin !== undefined && turn.state.asking?.unlocked !== true;
}
