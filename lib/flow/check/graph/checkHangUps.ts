import type { Flow, FlowNode } from "../../document/flow";
import type { FlowProblem } from "../flowProblem";
import { stepType } from "../../steps/index";
import { placeId } from "./callGraph";
import { hasText } from "../wording/checkPrompts";
import type { CheckSubject } from "../checkSubject";
import { nodeOf } from "./flowGraph";
import { error } from "../flowProblem";
import { nodeName } from "../stepName";

/** Nobody is cut off without a word: a step that hangs up says something, or comes after one that just did. */
export function checkHangUps(subject: CheckSubject): readonly FlowProblem[] {
  const mute = Object.entries(subject.flow.nodes).filter(
    ([, node]) => stepType(node).ends === true && !speaks(node),
  );
  if (mute.length === 0) return [];
  const wordless = wordlessPlaces(subject);
  return mute
    .filter(([key]) => wordless.has(placeId(subject.flow, key)))
    .map(([key, node]) =>
      error(
        "mute",
        `nodes.${key}`,
        `${nodeName(key, node)} hangs up without a word. Give it a prompt, or let a step that says something lead there.`,
        { step: nodeName(key, node) },
      ),
    );
}

/** Places a call can come to without having heard anything since it began, or since its caller or somebody else did something. */
function wordlessPlaces({ flow, graph }: CheckSubject): ReadonlySet<string> {
  const wordless = new Set([placeId(flow, flow.entry)]);
  if (flow.onError !== undefined) wordless.add(placeId(flow, flow.onError));
  const mayWait = [...graph.values()].filter(
    ({ graph: { flow: own }, key }) => !isSilent(own, key) && !says(own, key),
  );
  for (const { links } of mayWait) for (const { to } of links) wordless.add(to);
  // What somebody presses during an announcement cuts it short.
  for (const { graph: own, key, links } of graph.values()) {
    if (says(own.flow, key)) for (const { to, passive } of links) if (!passive) wordless.add(to);
  }
  for (const id of wordless) {
    const place = graph.get(id);
    if (place === undefined || !isSilent(place.graph.flow, place.key)) continue;
    for (const { to } of place.links) wordless.add(to);
  }
  return wordless;
}

/** True for a step that says something for sure and goes on. */
function says(flow: Flow, key: string): boolean {
  const node = nodeOf(flow, key);
  return node !== undefined && stepType(node).ends !== true && speaks(node);
}

/** Steps that a call passes at once, hearing nothing. */
function isSilent(flow: Flow, key: string): boolean {
  const node = nodeOf(flow, key);
  if (node === undefined) return false;
  const type = stepType(node);
  if (type.says === undefined) return type.passes === true;
  return type.ends !== true && !speaks(node);
}

/** True when a step's prompt has words for sure, whatever its variables hold. */
function speaks(node: FlowNode): boolean {
  const prompt = stepType(node).says?.(node);
  return prompt !== undefined && hasText(prompt);
}
