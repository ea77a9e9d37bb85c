import type { Flow } from "../../document/flow";
import { promptParts } from "../../prompts/promptParts";
import { listFlowPrompts, type FlowPrompt } from "../wording/listFlowPrompts";

/** What one prompt says in one language. A recording's words are known, its pauses are not. */
export type SpokenText = Pick<FlowPrompt, "path" | "node" | "name"> &
  Readonly<{ language: string; parts: readonly Readonly<{ text: string; isRecorded: boolean }>[] }>;

/** What every prompt of a flow says, in each language in which it is written. */
export function listSpokenTexts(flow: Flow): readonly SpokenText[] {
  return listFlowPrompts(flow).flatMap(({ prompt, ...place }) =>
    flow.languages.flatMap((language, index): readonly SpokenText[] => {
      const parts = promptParts(prompt).flatMap((part) => {
        if (!("text" in part)) return [];
        const text = writtenIn(part.text, language, index === 0);
        if (text === undefined) return [];
        const { audio, use } = part;
        const recording = audio === undefined || use === "text" ? undefined : audio;
        return [
          { text, isRecorded: writtenIn(recording ?? {}, language, index === 0) !== undefined },
        ];
      });
      return parts.length === 0 ? [] : [{ ...place, language, parts }];
    }),
  );
}

/** A text without a language is in the flow's first one. */
function writtenIn(
  text: string | Readonly<Record<string, string>>,
  language: string,
  isFirst: boolean,
): string | undefined {
  if (typeof text === "string") return isFirst ? text : undefined;
  return text[language] ?? text[language.split("-")[0] ?? language];
}
