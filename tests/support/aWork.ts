import type { Flow } from "../../lib/flow/document/flow";
import type { Bindings } from "../../lib/flow/document/bindings";
import { makeMemoryGraphCalls } from "../../lib/graph/client/memoryGraphCalls";
import { newCall } from "../../lib/ivr/call/newCall";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import type { LogFields } from "../../lib/log";
import type { ClipAudio, WorkerPorts } from "../../lib/worker/ports";
import type { Work } from "../../lib/worker/perform/work";
import { aPlan } from "./aPlan";
import { fixtureBindings, fixtureFlow } from "./readFixture";

/** What a performer works with: a call, a Graph in memory, a log that is kept, and the ports that a test needs; any other port is not there. */
export function aWork(
  given: Readonly<{
    ports?: Partial<WorkerPorts>;
    state?: Partial<IvrState>;
    flow?: Flow;
    bindings?: Bindings;
    audio?: ClipAudio;
  }> = {},
) {
  const memoryGraph = makeMemoryGraphCalls();
  const lines: Readonly<{ level: string; event: string; fields: LogFields }>[] = [];
  const write =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      void lines.push({ level, event, fields });
  const at = "2026-11-20T09:00:00.000Z";
  const work: Work = {
    ports: { graph: memoryGraph.graph, now: () => at, ...given.ports } as WorkerPorts,
    log: { info: write("info"), warn: write("warn"), error: write("error") },
    context: {
      state: { ...newCall("call-1", at), tenantId: "tenant-1", ...given.state },
      plan: aPlan(given.flow ?? fixtureFlow("contoso"), given.bindings ?? fixtureBindings()),
      audio: given.audio ?? {},
    },
    event: { id: "event-1", callId: "call-1", at, type: "audioActive" },
  };
  return { work, memoryGraph, lines };
}
