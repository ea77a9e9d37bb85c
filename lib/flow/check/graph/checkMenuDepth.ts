import type { Flow } from "../../document/flow";
import type { FlowProblem } from "../flowProblem";
import { stepType } from "../../steps/index";
import { placeId } from "./callGraph";
import type { CheckSubject } from "../checkSubject";
import { nodeOf } from "./flowGraph";
import { warning } from "../flowProblem";
import { stepName } from "../stepName";

/** Callers lose their way below so many menus. */
const deepest = 3;

/** Says which menus lie behind too many others, by the shortest way there. */
export function checkMenuDepth({ flow, graph }: CheckSubject): readonly FlowProblem[] {
  const depths = new Map<string, number>();
  let current = [placeId(flow, flow.entry)];
  for (let depth = 0; current.length > 0; depth++) {
    const next: string[] = [];
    // What comes after a menu is one deeper; everything else is at the same depth, and is looked at at once.
    for (const id of current) {
      const place = graph.get(id);
      if (place === undefined || depths.has(id)) continue;
      const isMenu = offersChoices(place.graph.flow, place.key);
      depths.set(id, isMenu ? depth + 1 : depth);
      for (const { to } of place.links) (isMenu ? next : current).push(to);
    }
    current = next;
  }
  return [...graph.values()].flatMap(({ id, graph: { flow: own }, key }) =>
    own === flow && depths.get(id) === deepest + 1 && offersChoices(own, key)
      ? [
          warning(
            "deepMenu",
            `nodes.${key}`,
            `${stepName(flow, key)} is the ${deepest + 1}th menu in a row on the way there. Callers lose their way below ${deepest}: bring it nearer to the beginning.`,
            { step: stepName(flow, key), depth: deepest + 1 },
          ),
        ]
      : [],
  );
}

function offersChoices(flow: Flow, key: string): boolean {
  const node = nodeOf(flow, key);
  return node !== undefined && stepType(node).choices !== undefined;
}
