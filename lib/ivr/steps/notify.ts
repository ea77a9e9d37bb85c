import { leaveBy, type Next } from "../turn/next";
import type { NodeOf } from "../../flow/document/flow";
import { findFirstLanguage } from "../../flow/document/languageIn";
import { localized } from "../../flow/document/localized";
import { promptParts } from "../../flow/prompts/promptParts";
import { evaluate } from "../turn/evaluate";
import { spokenLanguage } from "../turn/render";
import { currentFlow, nameOperation, type Turn } from "../turn/turn";
import type { Behaviour } from "./behaviour";

/** Tells a channel and goes on at once: sending has its own message and its own retries. */
export const notify: Behaviour<"notify"> = { enter };

function enter(turn: Turn, node: NodeOf<"notify">): Next {
  turn.actions.push({
    type: "notify",
    operation: nameOperation(turn, "notify"),
    channel: node.channel,
    to: node.to,
    text: words(turn, node),
  });
  return leaveBy("next");
}

function words(turn: Turn, node: NodeOf<"notify">): string {
  const first = findFirstLanguage(currentFlow(turn));
  return promptParts(node.text)
    .flatMap((part) => {
      if ("text" in part) return [localized(part.text, spokenLanguage(turn), first)];
      if ("say" in part) return [String(evaluate(turn, part.value) ?? "")];
      return [];
    })
    .join(" ");
}
