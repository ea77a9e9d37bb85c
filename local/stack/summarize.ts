import type { Paint } from "../../scripts/commandLine/makePaint";
import type { RunningStack } from "./stackFile";

/** What runs where, for a person who has just started it. Pure. */
export function summarize(running: RunningStack, durationInMs: number, paint: Paint): string {
  const graph = running.graphIsSimulated ? "simulated Graph" : "Graph";
  return [
    paint("green", `Up in ${(durationInMs / 1000).toFixed(1)} s:`),
    `  functions        ${running.functions}/api`,
    ...(running.editor === undefined ? [] : [`  editor           ${running.editor}`]),
    `  ${graph.padEnd(16)} ${running.graph}`,
    `  storage          ${part(running.storage, "TableEndpoint") ?? running.storage} (tables)`,
    `  message broker   ${part(running.serviceBus, "Endpoint") ?? running.serviceBus}`,
    "",
  ].join("\n");
}

/** The value of one part of a connection string, so that its key is not shown. */
function part(connectionString: string, name: string): string | undefined {
  return new RegExp(`(?:^|;)${name}=([^;]*)`, "i").exec(connectionString)?.[1];
}
