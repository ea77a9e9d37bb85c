import type { AskingNode } from "../flow/askSettings";
import { judgeMenu } from "./judgeMenu";
import type { Turn } from "./turn";
import type { EntryEnd, Verdict } from "./verdict";

/** What the keys typed so far mean to the step that asks. */
export function judge(turn: Turn, node: AskingNode, end: EntryEnd): Verdict {
  const digits = turn.state.asking?.digits ?? "";
  switch (node.type) {
    case "menu":
      return judgeMenu(turn, node, digits, end);
    case "collect":
    case "directory":
    case "callback":
      return { type: "noMatch" };
  }
}
