import type { Flow } from "../../lib/flow/document/flow";
import { stepTitle } from "../model/promptText";
import type { ReportWords } from "../words/types/reportWords";

/** What people call a step of a report: its title, or what every flow has in words; steps of another flow bear that flow's key. Pure. */
export function reportedTitle(name: string, flow: Flow | undefined, words: ReportWords): string {
  const [, other = "", place = name] = /^([^/(]+)\/(.*)$/.exec(name) ?? [];
  const own = other === "" && flow !== undefined && Object.hasOwn(flow.nodes, place);
  const builtIn = Object.hasOwn(words.placeNames, place) ? words.placeNames[place] : undefined;
  const title = builtIn ?? (own ? stepTitle(place, flow.nodes[place]) : place);
  return other === "" ? title : `${other}: ${title}`;
}

/** How a call went, in words; what a later version knows is shown as it is. Pure. */
export function resultName(result: string, { resultNames }: ReportWords): string {
  return isKnown(result, resultNames) ? resultNames[result] : result;
}

function isKnown<Names extends object>(
  name: string,
  names: Names,
): name is Extract<keyof Names, string> {
  return Object.hasOwn(names, name);
}
