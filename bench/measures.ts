import { measureBundle } from "./bundle/measureBundle";
import { measureAccepted } from "./calls/measureAccepted";
import { measureKeyPress } from "./calls/measureKeyPress";
import { measureOperations } from "./calls/measureOperations";
import { measureConcurrency } from "./concurrency/measureConcurrency";
import { measureEditor } from "./editor/measureEditor";
import { measureGraph } from "./graph/measureGraph";
import type { Measure } from "./measure";
import { measureMemory } from "./memory/measureMemory";
import { measureOwn } from "./own/measureOwn";
import { measureReports } from "./reports/measureReports";
import { measureCheck } from "./speed/measureCheck";
import { measureSteps } from "./speed/measureSteps";

/** All measurements by name, in the order in which they run. */
export const measures = {
  step: measureSteps,
  check: measureCheck,
  bundle: measureBundle,
  memory: measureMemory,
  operations: measureOperations,
  accepted: measureAccepted,
  graph: measureGraph,
  own: measureOwn,
  keyPress: measureKeyPress,
  concurrency: measureConcurrency,
  reports: measureReports,
  editor: measureEditor,
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureName = keyof typeof measures;
