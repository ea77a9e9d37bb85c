import type { Flow } from "../../lib/flow/document/flow";
import { stepType } from "../../lib/flow/steps/index";
import { callTree } from "./callTree";

/** True for a document that can be shown as a flow, however much is wrong with its values. Pure. */
export function isReadable(document: Flow): boolean {
  try {
    callTree(document);
    for (const node of Object.values(document.nodes)) {
      stepType(node).prompts?.(node);
      stepType(node).names?.(node);
      stepType(node).reads?.(node);
    }
    return document.languages.length > 0;
  } catch {
    // Whatever cannot be walked through cannot be shown either; the checks say what is wrong with it.
    return false;
  }
}
