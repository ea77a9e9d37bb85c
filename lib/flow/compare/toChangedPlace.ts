import type { Flow } from "../document/flow";
import type { ChangedPlace } from "./flowChange";

/** A step with its title, or a word for a place as the document has it. Pure. */
export function toChangedPlace(flow: Flow, key: string): ChangedPlace {
  const title = Object.hasOwn(flow.nodes, key) ? flow.nodes[key]?.title : undefined;
  return title === undefined ? { place: key } : { place: key, title };
}
