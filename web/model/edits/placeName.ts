import type { Flow } from "../../../lib/flow/document/flow";
import { stepTitle } from "../promptText";

/** What people call that which holds a path: the step, else the flow. Pure. */
export function placeName(flow: Flow, path: string): string {
  const step = stepOfPath(path);
  return step === undefined ? flow.name : stepTitle(step, flow.nodes[step]);
}

/** The step that a path of a document lies in. Pure. */
export function stepOfPath(path: string): string | undefined {
  const [section, step] = path.split(".");
  return section === "nodes" ? step : undefined;
}
