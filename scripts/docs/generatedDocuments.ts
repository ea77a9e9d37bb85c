import { makeBindingsJsonSchema, makeFlowJsonSchema } from "../../lib/flow/document/flowJsonSchema";
import { folderDiagram } from "./folderDiagram";
import { readModules } from "./readModules";

/** A document of which all or a part is made from the code: `render` gives its whole text, from the text it has. */
export type GeneratedDocument = Readonly<{ path: string; render: (text: string) => string }>;

/** The documents that follow from the code. */
export const generatedDocuments: readonly GeneratedDocument[] = [
  { path: "docs/architecture.md", render: withDiagram },
  { path: "docs/flow.schema.json", render: () => JSON.stringify(makeFlowJsonSchema()) },
  { path: "docs/bindings.schema.json", render: () => JSON.stringify(makeBindingsJsonSchema()) },
];

const diagramPlace = /(?<=<!-- folders: begin -->\n)[\s\S]*?(?=<!-- folders: end -->)/;

function withDiagram(text: string): string {
  if (!diagramPlace.test(text)) {
    throw new Error("docs/architecture.md has no place for the folders' diagram.");
  }
  const block = ["```mermaid", folderDiagram(readModules()), "```"].join("\n");
  return text.replace(diagramPlace, `\n${block}\n\n`);
}
