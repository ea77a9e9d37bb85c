import type { AskingNode } from "../flow/steps/askSettings";
import { optionSentence } from "../flow/prompts/optionSentences";
import { speech, valueSpeech } from "../flow/prompts/promptClips";
import { spokenValue } from "../flow/spoken/spokenValue";
import { askingOf } from "./askingOf";
import type { Clip } from "../flow/prompts/clip";
import { isLocked } from "./isLocked";
import { ownEntry } from "./ownEntry";
import { render, renderPhrase, spokenLanguage } from "./render";
import { currentFlow, currentFrame, type Turn } from "./turn";

/** What an asking step says now: its greeting once in a call, then its prompt, the shorter `again` from the second time on; or what it wants confirmed or chosen. */
export function question(turn: Turn, node: AskingNode): readonly Clip[] {
  const { attempt, candidate, matches } = askingOf(turn);
  if (isLocked(turn, node)) return [...greeting(turn, node), ...renderPhrase(turn, "enterPin")];
  if (candidate !== undefined) return confirmation(turn, node, candidate);
  if (matches !== undefined) return offered(turn, matches);
  const again = node.again ?? currentFlow(turn).defaults?.again;
  const main = attempt > 1 && again !== undefined ? again : node.prompt;
  return [...greeting(turn, node), ...render(turn, main)];
}

/** More greetings than a caller remembers; the oldest may be heard again. */
const mostGreeted = 30;

function greeting(turn: Turn, node: AskingNode): readonly Clip[] {
  if (node.type !== "menu" || node.greeting === undefined) return [];
  const frame = currentFrame(turn);
  const name = `${frame.flow}/${frame.node}`;
  if (turn.state.greeted.includes(name)) return [];
  turn.state.greeted = [...turn.state.greeted.slice(1 - mostGreeted), name];
  return render(turn, node.greeting);
}

function confirmation(turn: Turn, node: AskingNode, phoneNumber: string): readonly Clip[] {
  if (node.type === "collect") return render(turn, node.confirm?.prompt);
  const language = spokenLanguage(turn);
  const context = { flow: currentFlow(turn) };
  const digits = spokenValue("phone", phoneNumber, language);
  return [
    ...renderPhrase(turn, "callbackOn"),
    ...digits.map((text) => valueSpeech(text, language, context)),
    ...renderPhrase(turn, "callbackConfirm"),
  ];
}

function offered(turn: Turn, matches: readonly string[]): readonly Clip[] {
  const language = spokenLanguage(turn);
  const { people } = turn.plan.bindings;
  const sentences = matches.flatMap((key, index) => {
    const person = ownEntry(people, key);
    return person === undefined ? [] : [optionSentence(person.name, String(index + 1), language)];
  });
  const context = { flow: currentFlow(turn) };
  return [
    ...renderPhrase(turn, "directoryMany"),
    ...sentences.map((text) => speech(text, language, context)),
  ];
}
