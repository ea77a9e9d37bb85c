import type { Flow } from "../../lib/flow/document/flow";
import { nodePrompts } from "../../lib/flow/prompts/nodePrompts";
import type { Words } from "../words/words";
import { promptPieces, stepTitle } from "./promptText";
import { stepKind } from "./stepKind";

/** The steps whose title, key, kind or words contain what somebody looks for, in the document's order. Pure. */
export function findSteps(
  flow: Flow,
  wanted: string,
  language: string,
  words: Words,
): readonly string[] {
  const needle = wanted.trim().toLowerCase();
  if (needle === "") return [];
  return Object.entries(flow.nodes).flatMap(([key, node]) => {
    const texts = [
      key,
      stepTitle(key, node),
      stepKind(node, words),
      ...nodePrompts(node).flatMap(({ prompt }) =>
        promptPieces(prompt, flow, language, words).map(({ text }) => text),
      ),
    ];
    return texts.some((text) => text.toLowerCase().includes(needle)) ? [key] : [];
  });
}
