import { IvrError } from "../../lib/errors";
import type { Bindings } from "../../lib/flow/document/bindings";
import { makeMemoryGraphCalls } from "../../lib/graph/client/memoryGraphCalls";
import type { CallEvent } from "../../lib/ivr/call/callEvent";
import { makePlaceOutboundCall } from "../../lib/placing/makePlaceOutboundCall";
import type { OutboundPorts, PlaceOutboundCall } from "../../lib/placing/makePlaceOutboundCall";
import type { NewCall } from "../../lib/graph/actions/createCall";

const bindings: Bindings = {
  schema: "bindings/v1",
  people: { anna: { userId: "user-anna", name: "Anna" } },
  numbers: { reception: "+15550100199" },
};

function anApp(ports: Partial<OutboundPorts> = {}): {
  place: PlaceOutboundCall;
  created: NewCall[];
  events: CallEvent[];
  memory: ReturnType<typeof makeMemoryGraphCalls>;
} {
  const created: NewCall[] = [];
  const events: CallEvent[] = [];
  const memory = makeMemoryGraphCalls();
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
          ? { dialled, pinned: { entry: "main", versions: { main: 1 } } }
          : undefined,
      ),
    loadBindings: () => Promise.resolve(bindings),
    now: () => "2026-11-21T09:00:00.000Z",
    ...ports,
  });
  return { place, created, events, memory };
}

describe("makePlaceOutboundCall", () => {
  it("calls a person of the bindings and tells the worker", async () => {
    const { place, created, events } = anApp();

    await expect(place({ to: { person: "anna" }, dialled: "+15550100100" })).resolves.toEqual({
      callId: "call-1",
    });
    expect(created).toEqual([{ target: { kind: "user", userId: "user-anna" } }]);
    expect(events).toEqual([
      {
        type: "callCreated",
        id: "created-call-1",
        callId: "call-1",
        at: "2026-11-21T09:00:00.000Z",
        target: { kind: "user", id: "user-anna" },
        dialled: ["+15550100100"],
        callChainId: "chain-1",
      },
    ]);
  });

  it("calls a phone number from the application instance of the request, in its tenant", async () => {
    const { place, created, events } = anApp();

    await place({
      to: { phone: "+15550100123" },
      dialled: "+15550100100",
      from: { applicationInstanceId: "instance-2", displayName: "Contoso" },
      tenantId: "tenant-1",
    });

    expect(created).toEqual([
      {
        target: { kind: "phone", phoneNumber: "+15550100123" },
        source: { applicationInstanceId: "instance-2", displayName: "Contoso" },
        tenantId: "tenant-1",
      },
    ]);
    expect(events).toMatchObject([
      { target: { kind: "phone", id: "+15550100123" }, tenantId: "tenant-1" },
    ]);
  });

  it("calls a number of the bindings from the entry point's own instance", async () => {
    const { place, created } = anApp();

    await place({ to: { phone: "reception" }, dialled: "instance-1" });

    expect(created).toEqual([
      {
        target: { kind: "phone", phoneNumber: "+15550100199" },
        source: { applicationInstanceId: "instance-1" },
      },
    ]);
  });

  it("calls a user id without asking the bindings", async () => {
    const { place, created } = anApp({
      loadBindings: () => Promise.reject(new Error("not needed")),
    });

    await place({ to: { userId: "user-7" }, dialled: "instance-1" });

    expect(created).toEqual([{ target: { kind: "user", userId: "user-7" } }]);
  });

  test.each([
    [{ to: { userId: "u" }, dialled: "+15550100101" }, "ENTRY_POINT_NOT_FOUND"],
    [{ to: { person: "nobody" }, dialled: "+15550100100" }, "BINDING_NOT_FOUND"],
    [{ to: { person: "constructor" }, dialled: "+15550100100" }, "BINDING_NOT_FOUND"],
    [{ to: { phone: "nowhere" }, dialled: "+15550100100" }, "BINDING_NOT_FOUND"],
  ])("places no call for %j", async (request, code) => {
    const { place, created } = anApp();

    await expect(place(request)).rejects.toMatchObject({ code });
    expect(created).toEqual([]);
  });

  it("tells the worker nothing of a call that Graph refused", async () => {
    const { place, events } = anApp({
      createCall: () => Promise.reject(new IvrError("GRAPH_REFUSED", "Refused.")),
    });

    await expect(place({ to: { userId: "u" }, dialled: "instance-1" })).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
    });
    expect(events).toEqual([]);
  });

  test.each([
    ["ends", undefined],
    ["tries to end", "GRAPH_UNAVAILABLE" as const],
  ])("%s a call that the worker cannot be told of", async (_, failure) => {
    const { place, memory } = anApp({
      sendCallEvents: () => Promise.reject(new IvrError("QUEUE_UNAVAILABLE", "No broker.")),
    });
    memory.failNext("hangUp", failure ?? "GRAPH_REFUSED", failure === undefined ? 0 : 1);

    await expect(
      place({ to: { userId: "u" }, dialled: "instance-1", tenantId: "tenant-1" }),
    ).rejects.toMatchObject({ code: "QUEUE_UNAVAILABLE" });
    expect(memory.requests).toEqual([
      { action: "hangUp", call: { callId: "call-1", tenantId: "tenant-1" } },
    ]);
  });
});
