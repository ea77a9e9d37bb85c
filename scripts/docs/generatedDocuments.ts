import { readFileSync } from "node:fs";
import { makeBindingsJsonSchema, makeFlowJsonSchema } from "../../lib/flow/document/flowJsonSchema";
import { costChapter } from "./costChapter";
import { folderDiagram } from "./folderDiagram";
import { graphTables } from "./graphTables";
import { scaleChapter } from "./scaleChapter";
import { readModules } from "./readModules";
import { phraseOccasions } from "../../lib/flow/prompts/phraseOccasions";
import { phraseKeys } from "../../lib/flow/prompts/phraseKeys";
import { builtInPhrase } from "../../lib/flow/prompts/phrases";

/** A document of which all or a part is made from the code: `render` gives its whole text, from the text it has. */
export type GeneratedDocument = Readonly<{ path: string; render: (text: string) => string }>;

/** The documents that follow from the code. */
export const generatedDocuments: readonly GeneratedDocument[] = [
  { path: "docs/architecture.md", render: withDiagram },
  { path: "docs/flows.md", render: (text) => withBlock(text, "phrases", phraseTable()) },
  {
    path: "docs/deploy.md",
    render: (text) => withBlock(text, "permissions", graphTables.permissions()),
  },
  { path: "docs/graph.md", render: withGraphTables },
  {
    path: "docs/operations.md",
    render: (text) =>
      withBlock(text, "costs", costChapter(readFileSync("bench/measured.json", "utf8"))),
  },
  {
    path: "docs/performance.md",
    render: (text) =>
      withBlock(text, "scale", scaleChapter(readFileSync("bench/measured.json", "utf8"))),
  },
  { path: "docs/flow.schema.json", render: () => JSON.stringify(makeFlowJsonSchema()) },
  { path: "docs/bindings.schema.json", render: () => JSON.stringify(makeBindingsJsonSchema()) },
];

function withDiagram(text: string): string {
  const block = ["```mermaid", folderDiagram(readModules()), "```"].join("\n");
  return withBlock(text, "folders", block);
}

function withGraphTables(text: string): string {
  const { actions, scenarios, ids, clouds } = graphTables;
  const tables = Object.entries({ actions, scenarios, ids, clouds });
  return tables.reduce((whole, [name, make]) => withBlock(whole, name, make()), text);
}

/** Replaces what stands between `<!-- NAME: begin -->` and `<!-- NAME: end -->`. */
function withBlock(text: string, name: string, block: string): string {
  const place = new RegExp(`(?<=<!-- ${name}: begin -->\\n)[\\s\\S]*?(?=<!-- ${name}: end -->)`);
  if (!place.test(text)) throw new Error(`The document has no place for its ${name}.`);
  return text.replace(place, () => `\n${block}\n\n`);
}

/** The sentences that a flow can put in words of its own, as a table in Markdown. Pure. */
function phraseTable(): string {
  const rows = phraseKeys.map(
    (key) => `| \`${key}\` | ${phraseOccasions[key]} | ${builtInPhrase(key, "en")} |`,
  );
  return ["| phrase | when it is heard | in English |", "| --- | --- | --- |", ...rows].join("\n");
}
