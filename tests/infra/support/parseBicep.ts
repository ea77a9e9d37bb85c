import { readFileSync } from "node:fs";
import { Language, Parser, type Node } from "web-tree-sitter";

let parser: Promise<Parser> | undefined;

/** Parses Bicep text into a syntax tree, with the only grammar that npm has; rejects nothing. Problems show as nodes that are errors or missing. */
export async function parseBicep(text: string): Promise<Node> {
  parser ??= makeParser();
  const tree = (await parser).parse(text);
  if (tree === null) throw new TypeError("The parser has no language.");
  return tree.rootNode;
}

async function makeParser(): Promise<Parser> {
  await Parser.init();
  const language = await Language.load(
    readFileSync(require.resolve("tree-sitter-bicep/tree-sitter-bicep.wasm")),
  );
  const made = new Parser();
  made.setLanguage(language);
  return made;
}
