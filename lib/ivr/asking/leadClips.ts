import type { Prompt } from "../../flow/document/prompt";
import { askingOf } from "./askingOf";
import type { Question } from "./askingStep";
import type { Clip } from "../../flow/prompts/clip";
import { render, renderPhrase } from "../turn/render";
import { currentFlow, type Turn } from "../turn/turn";

/** The words before the question is asked again: of those that begin at or before this count, the last. */
export function leadClips(
  turn: Turn,
  { node, step }: Question,
  kind: "noInput" | "noMatch",
  count: number,
): readonly Clip[] {
  // A wrong key while something is to be confirmed is no wrong entry: the step's own words would mislead.
  const confirms = kind === "noMatch" && askingOf(turn).candidate !== undefined;
  const reprompts = confirms ? [] : (node[kind] ?? currentFlow(turn).defaults?.[kind] ?? []);
  let chosen: Prompt | undefined;
  let from = 0;
  for (const reprompt of reprompts) {
    if (reprompt.from <= count && reprompt.from > from) {
      chosen = reprompt.prompt;
      from = reprompt.from;
    }
  }
  if (chosen !== undefined) return render(turn, chosen);
  return renderPhrase(turn, kind === "noMatch" && !confirms ? step.noMatchPhrase : kind);
}
