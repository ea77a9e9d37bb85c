import { findFirstLanguage } from "../document/languageIn";
import type { Flow, FlowNode } from "../document/flow";
import { exits } from "../steps/exits";
import { stepType } from "../steps/index";
import type { To } from "../steps/place";
import { makeOncePer } from "../makeOncePer";
import type { Clip } from "./clip";
import { nodePrompts } from "./nodePrompts";
import { promptClips } from "./promptClips";

/** What a caller may hear first: the words of the entry, or of the steps that an entry without words leads to, such as opening hours. What depends on the call is left out. Made once for each flow. */
export const findFirstClips = makeOncePer((flow: Flow): readonly Clip[] => {
  const clips: Clip[] = [];
  const waiting = [flow.entry];
  const seen = new Set<string>();
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    const node = Object.hasOwn(flow.nodes, key) ? flow.nodes[key] : undefined;
    if (node === undefined || seen.has(key)) continue;
    seen.add(key);
    const words = findFirstWords(flow, node);
    if (words !== undefined) clips.push(...words);
    else waiting.push(...exits(node, flow).flatMap(({ to }) => findStepKeys(to)));
  }
  return clips;
});

/** The step that a way leads to, if it leads to one; the word main is the step of that name, where a flow has it. */
function findStepKeys(to: To): readonly string[] {
  if (to.type === "node") return [to.node];
  return to.type === "word" && to.word === "main" ? ["main"] : [];
}

/** What a step says when a call comes to it; undefined where it never says anything. */
function findFirstWords(flow: Flow, node: FlowNode): readonly Clip[] | undefined {
  const all = nodePrompts(node);
  const [any] = all;
  if (any === undefined) return undefined;
  const onEntry = all.filter(({ path }) => path === "greeting" || path === "prompt");
  const options = stepType(node).choices?.(node).options ?? [];
  const context = { flow, language: findFirstLanguage(flow), options, evaluate: () => undefined };
  return (onEntry.length > 0 ? onEntry : [any]).flatMap(({ prompt }) =>
    promptClips(prompt, context),
  );
}
