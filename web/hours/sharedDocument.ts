import type { Flow } from "../../lib/flow/document/flow";
import type { Schedule } from "../../lib/flow/document/schedule";

/** Hours that belong to no flow, in a document that has nothing else: so that fields and checks are the same. Pure. */
export function sharedDocument(key: string, schedule: Schedule, timeZone: string): Flow {
  return {
    schema: "flow/v1",
    key: "shared",
    name: key,
    languages: ["en"],
    timeZone: schedule.timeZone ?? timeZone,
    entry: "end",
    schedules: { [key]: schedule },
    nodes: { end: { type: "hangup" } },
  };
}
