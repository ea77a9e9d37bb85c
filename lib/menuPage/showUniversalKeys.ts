import { toOf } from "../flow/steps/place";
import { followCall, type Followed } from "./followCall";
import type { MenuPage } from "./menuPage";
import { readPromptWords } from "./readPromptWords";

/** The keys that work in every menu, and what they do. A key that leads to a step that is left out is, too. */
export function showUniversalKeys(followed: Followed): MenuPage["everywhere"] {
  const { flow, language, leftOut } = followed;
  return Object.entries(flow.globals ?? {}).flatMap(([keys, action]) => {
    if (action === "help") {
      const words = readPromptWords(flow, flow.help, language);
      return [{ keys, leads: { words, comes: { type: "again" as const } } }];
    }
    const next = typeof action === "object" ? action.go : action;
    return leftOut.has(next) ? [] : [{ keys, leads: followCall(followed, toOf(next), {}) }];
  });
}
