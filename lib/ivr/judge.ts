import type { AskingNode } from "../flow/steps/askSettings";
import { isLocked } from "./isLocked";
import { askingOf } from "./askingOf";
import { judgeCallback } from "./judgeCallback";
import { judgeCollect } from "./judgeCollect";
import { judgeDirectory } from "./judgeDirectory";
import { judgeMenu } from "./judgeMenu";
import { judgePin } from "./judgePin";
import type { Turn } from "./turn";
import type { EntryEnd, Verdict } from "./verdict";

/** What the keys typed so far mean to the step that asks. */
export function judge(turn: Turn, node: AskingNode, end: EntryEnd): Verdict {
  const digits = askingOf(turn).digits;
  switch (node.type) {
    case "menu":
      return isLocked(turn, node)
        ? judgePin(node.pin.pin, digits, end)
        : judgeMenu(turn, node, digits, end);
    case "collect":
      return judgeCollect(turn, node, digits, end);
    case "directory":
      return judgeDirectory(turn, node, digits, end);
    case "callback":
      return judgeCallback(turn, node, digits, end);
  }
}
