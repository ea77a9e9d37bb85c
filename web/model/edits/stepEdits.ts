import { nextWords } from "../../../lib/flow/document/nextWords";
import type { Flow, FlowNode } from "../../../lib/flow/document/flow";
import { readAt } from "./atPath";
import { withAt, type Edit } from "./edit";
import { newSteps, type NewStepGiven } from "./newStep";
import { stepTitle } from "../promptText";
import { referencesTo } from "./referencesTo";

/**
 * Puts a new step where a way leads: the way leads to the step, and the step on to where the way led. Without a way, the
 * step stands alone.
 */
export function addStep(
  type: FlowNode["type"],
  title: string,
  given: Omit<NewStepGiven, "onwards">,
  way?: string,
): Edit {
  return (document) => {
    const key = freeKey(document, type);
    const before = way === undefined ? undefined : readAt(document, way);
    const onwards = typeof before === "string" ? before : lastResort(document);
    const node: FlowNode = { ...newSteps[type]({ ...given, onwards }), title };
    const added: Flow = { ...document, nodes: { ...document.nodes, [key]: node } };
    return {
      document: way === undefined ? added : withAt(added, way, key),
      sentence: { did: "stepAdded", what: title },
      path: `nodes.${key}`,
    };
  };
}

/** Puts a copy of a step beside it; nothing leads there yet. */
export function copyStep(step: string, title: string): Edit {
  return (document) => {
    const node = document.nodes[step];
    if (node === undefined) return nothing(document, step);
    const key = freeKey(document, step.replace(/\d+$/, ""));
    const nodes = Object.entries(document.nodes).flatMap(([name, one]) =>
      name === step
        ? [[name, one] as const, [key, { ...one, title: title.slice(0, 64) }] as const]
        : [[name, one] as const],
    );
    return {
      document: { ...document, nodes: Object.fromEntries(nodes) },
      sentence: { did: "stepCopied", what: stepTitle(step, node) },
      path: `nodes.${key}`,
    };
  };
}

/** Removes a step; every way that led there leads to `heir`, and a call that began there begins at `heir` or at the next step. The last step stays. */
export function removeStep(step: string, heir: string): Edit {
  return (document) => {
    const { [step]: node, ...nodes } = document.nodes;
    const [first] = Object.keys(nodes);
    if (node === undefined || first === undefined || heir === step) return nothing(document, step);
    const led = referencesTo(document, step).reduce(
      (changed, path) => withAt(changed, path, heir),
      document,
    );
    const entry = document.entry !== step ? document.entry : heir in nodes ? heir : first;
    const left = Object.fromEntries(Object.entries(led.nodes).filter(([key]) => key !== step));
    return {
      document: { ...led, entry, nodes: left },
      sentence: { did: "stepRemoved", what: stepTitle(step, node) },
      path: heir in nodes ? `nodes.${heir}` : `nodes.${entry}`,
    };
  };
}

/** Where callers go who have nowhere else to go: to the operator, or to the end. */
export function lastResort({ operator }: Pick<Flow, "operator">): string {
  return operator === undefined ? "hangup" : "operator";
}

function nothing(document: Flow, step: string): ReturnType<Edit> {
  return { document, sentence: { did: "nothing", what: step }, path: `nodes.${step}` };
}

/** A key that is not taken, made of what the step is: `menu2`. */
function freeKey({ nodes }: Flow, stem: string): string {
  const words: readonly string[] = nextWords;
  const isTaken = (key: string) => Object.hasOwn(nodes, key) || words.includes(key);
  if (!isTaken(stem)) return stem;
  for (let count = 2; ; count += 1) {
    const key = `${stem.slice(0, 58)}${count}`;
    if (!isTaken(key)) return key;
  }
}
