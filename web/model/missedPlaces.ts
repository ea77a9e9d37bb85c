import { exitPath, flowExits, universalExits, writtenExits } from "../../lib/flow/steps/exits";
import type { Flow } from "../../lib/flow/document/flow";
import type { Exit } from "../../lib/flow/steps/stepType";
import type { FlowCoverage } from "../../lib/simulation/measureFlowCoverage";
import type { Words } from "../words/words";
import { stepOf } from "./callTree";
import { builtInLabel } from "./endLabel";
import { stepTitle } from "./promptText";
import { wayLabel } from "./wayLabel";

/** Something that no test comes to: where it is written, and what people call it. */
export type MissedPlace = Readonly<{ path: string; text: string }>;

/** The steps that no test comes to, and the ways that none takes out of the others. Pure. */
export function missedPlaces(
  flow: Flow,
  { missedSteps, missedExits }: Pick<FlowCoverage, "missedSteps" | "missedExits">,
  language: string,
  words: Words,
): readonly MissedPlace[] {
  const steps = missedSteps.flatMap((key) => {
    const node = Object.hasOwn(flow.nodes, key) ? flow.nodes[key] : undefined;
    return node === undefined
      ? []
      : [{ path: `nodes.${key}`, text: words.tests.missedStep(stepTitle(key, node)) }];
  });
  const stepWay = (from: string, path: string): string | undefined => {
    const node = flow.nodes[from];
    const exit = node && writtenExits(node, flow).find((one) => exitPath(from, one) === path);
    if (node === undefined || exit === undefined) return undefined;
    const { keys = "", text } = wayLabel(exit, node, flow, language, words);
    const way = `${keys} ${text}`.trim();
    return words.tests.missedWay(stepTitle(from, node), way, toText(flow, exit, words));
  };
  const ways = missedExits.flatMap(({ path, from }) => {
    // Whoever does not come to a step goes no way out of it.
    if (from !== undefined && missedSteps.includes(from)) return [];
    const text = from === undefined ? flowWay(flow, path, words) : stepWay(from, path);
    return text === undefined ? [] : [{ path, text }];
  });
  return [...steps, ...ways];
}

/** A way that is open everywhere: a key, or what happens when something goes wrong. */
function flowWay(flow: Flow, path: string, words: Words): string | undefined {
  const exit = [...universalExits(flow), ...flowExits(flow)].find((one) => one.path === path);
  if (exit === undefined) return undefined;
  const key = /^globals\.([^.]+)/.exec(path)?.[1];
  const way = key === undefined ? words.flow.onError : words.flow.everywhere(key);
  return words.tests.missedWay(words.draft.flowItself, way, toText(flow, exit, words));
}

function toText(flow: Flow, { to }: Exit, words: Words): string {
  const step = stepOf(flow, to);
  if (step !== undefined) return stepTitle(step, flow.nodes[step]);
  if (to.type === "node") return words.flow.nowhere;
  return to.type === "word" ? words.places[to.word] : builtInLabel(to, words);
}
