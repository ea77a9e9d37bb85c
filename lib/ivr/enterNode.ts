import type { FlowNode } from "../flow/document/flow";
import { beginAsking } from "./asking";
import { enterHours } from "./enterHours";
import { chooseBranch, chooseShare, setValues } from "./logic";
import { beginLookUp } from "./lookingUp";
import { beginMessage } from "./message";
import { beginNotify } from "./notifying";
import { render } from "./render";
import { enterGoto, enterSubflow } from "./subflow";
import { beginTransfer } from "./transferring";
import { play, type Next, type Turn } from "./turn";

/** Does what a step does on entry: says, asks, decides. Returns where to go when that needs nobody. */
export function enterNode(turn: Turn, node: FlowNode): Next {
  switch (node.type) {
    case "say":
      turn.state.phase = "speaking";
      return play(turn, render(turn, node.prompt)) ? undefined : spoken(node);
    case "menu":
    case "collect":
    case "directory":
    case "callback":
      return beginAsking(turn, node);
    case "transfer":
      return beginTransfer(turn, node);
    case "voicemail":
      return beginMessage(turn, node);
    case "hours":
      return enterHours(turn, node);
    case "branch":
      return chooseBranch(turn, node);
    case "share":
      return chooseShare(turn, node);
    case "set":
      return setValues(turn, node);
    case "lookup":
      return beginLookUp(turn, node);
    case "notify":
      return beginNotify(turn, node);
    case "subflow":
      return enterSubflow(turn, node);
    case "goto":
      return enterGoto(turn, node);
    case "return":
      return "return";
    case "hangup":
      turn.state.phase = "goodbye";
      if (!play(turn, render(turn, node.prompt))) turn.actions.push({ type: "hangUp" });
      return undefined;
  }
}

/** Where an announcement leads once it has been heard. */
export function spoken(node: Extract<FlowNode, { type: "say" }>): Next {
  return node.next ?? "hangup";
}
