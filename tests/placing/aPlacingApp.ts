import type { Bindings } from "../../lib/flow/document/bindings";
import { makeMemoryGraphCalls } from "../../lib/graph/client/memoryGraphCalls";
import type { CallEvent } from "../../lib/ivr/call/callEvent";
import {
  makePlaceOutboundCall,
  type OutboundPorts,
  type PlaceOutboundCall,
} from "../../lib/placing/makePlaceOutboundCall";
import type { NewCall } from "../../lib/graph/actions/newCall";
import type { Flow } from "../../lib/flow/document/flow";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { fixtureFlow } from "../support/readFixture";
import { aPlan } from "../support/aPlan";

const bindings: Bindings = {
  schema: "bindings/v1",
  people: { anna: { userId: "user-anna", name: "Anna" } },
  numbers: { reception: "+15550100199" },
};

const noon = "2026-11-21T09:00:00.000Z";

export const guid = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;

export function anApp(
  ports: Partial<OutboundPorts> = {},
  flow: Flow = fixtureFlow("announcement"),
): {
  place: PlaceOutboundCall;
  attempts: OutboundPorts["attempts"];
  created: NewCall[];
  events: CallEvent[];
  memory: ReturnType<typeof makeMemoryGraphCalls>;
} {
  const created: NewCall[] = [];
  const events: CallEvent[] = [];
  const memory = makeMemoryGraphCalls();
  const attempts = makeMemoryStorage({ now: () => noon }).outboundAttempts;
  const place = makePlaceOutboundCall({
    createCall: (call) => {
      created.push(call);
      return Promise.resolve({ callId: "call-1", callChainId: "chain-1" });
    },
    hangUp: memory.graph.hangUp,
    sendCallEvents: (sent) => {
      events.push(...sent);
      return Promise.resolve();
    },
    resolveEntryPoint: ([dialled]) =>
      Promise.resolve(
        dialled === "+15550100100" || dialled === "instance-1"
          ? { dialled, pinned: pinnedTo(flow) }
          : undefined,
      ),
    loadBindings: () => Promise.resolve(bindings),
    loadCallPlan: () =>
      Promise.resolve({ plan: { ...aPlan(flow), pinned: pinnedTo(flow) }, audio: {} }),
    attempts,
    now: () => noon,
    ...ports,
  });
  return { place, attempts, created, events, memory };
}

export function pinnedTo({ key }: Flow) {
  return { entry: key, versions: { [key]: 1 } };
}
