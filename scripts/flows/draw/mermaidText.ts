import type { FlowPicture, PictureStep, PictureWay } from "./flowPicture";

/** A flow as a flowchart in Mermaid's language: https://mermaid.js.org/syntax/flowchart.html. Pure. */
export function mermaidText({ steps, everywhere }: FlowPicture): string {
  // Keys may be words of the language, such as "end".
  const ids = new Map(steps.map(({ key }, index) => [key, `s${index}`]));
  const words = [...new Set(steps.flatMap(({ ways }) => ways.flatMap(wordOf)))];
  const wordIds = new Map(words.map((word, index) => [word, `w${index}`]));
  const idOf = (way: PictureWay) => ("to" in way ? ids.get(way.to) : wordIds.get(way.word));
  const arrows = steps.flatMap(({ key, ways }) =>
    ways.map((way) => `  ${ids.get(key)} ${arrow(way.when)} ${idOf(way)}`),
  );
  return [
    "flowchart LR",
    "  begin((call)) --> s0",
    ...steps.map((step) => `  ${ids.get(step.key)}${box(step)}`),
    ...words.map((word) => `  ${wordIds.get(word)}([${quoted(word)}])`),
    ...arrows,
    ...(everywhere.length === 0 ? [] : [`  %% everywhere: ${everywhere.join(", ")}`]),
    "",
  ].join("\n");
}

function box({ title, kind, key }: PictureStep): string {
  return `[${quoted(`<b>${escaped(title)}</b><br/>${escaped(`${key}: ${kind}`)}`, true)}]`;
}

function arrow(when: string): string {
  return when === "" ? "-->" : `-- ${quoted(when)} -->`;
}

function wordOf(way: PictureWay): readonly string[] {
  return "to" in way ? [] : [way.word];
}

function quoted(text: string, isEscaped = false): string {
  return `"${isEscaped ? text : escaped(text)}"`;
}

/** Mermaid reads entities, and nothing else keeps a quote within quotes. */
function escaped(text: string): string {
  return text.replace(/[#"<>&]/g, (character) => `#${character.charCodeAt(0)};`);
}
