import type { Flow } from "../../lib/flow/document/flow";
import { exits } from "../../lib/flow/steps/exits";
import { wayLabel } from "../model/wayLabel";
import type { Words } from "../words/words";

/** What people call a way out of a step, by the name of its exit: keys and words; a key that works everywhere, or what goes wrong, is named for itself. Pure. */
export function wayTitle(
  step: string,
  name: string,
  flow: Flow | undefined,
  language: string,
  words: Words,
): string {
  const [kind, key = ""] = name.split(":");
  if (kind === "universal") return words.flow.everywhere(key);
  const node = flow !== undefined && Object.hasOwn(flow.nodes, step) ? flow.nodes[step] : undefined;
  const exit = node && flow && exits(node, flow).find((one) => one.name === name);
  if (node === undefined || flow === undefined || exit === undefined) {
    return name === "error" ? words.flow.onError : name;
  }
  const { keys, text } = wayLabel(exit, node, flow, language, words);
  return [keys, text].filter((part) => part !== undefined && part !== "").join(" ");
}
