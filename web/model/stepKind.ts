import type { FlowNode } from "../../lib/flow/document/flow";
import { stepType } from "../../lib/flow/steps/index";
import type { Words } from "../words/words";

/** What a step's type is called: by lib's own title where the language has no word for it yet. Pure. */
export function stepKind(node: FlowNode, words: Words): string {
  return words.types[node.type] ?? stepType(node).title;
}
