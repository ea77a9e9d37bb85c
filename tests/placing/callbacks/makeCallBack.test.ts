import { composeCallbacks } from "../../../lib/compose/composeCallbacks";
import { IvrError } from "../../../lib/errors";
import type { Bindings } from "../../../lib/flow/document/bindings";
import type { CallbackRule } from "../../../lib/flow/document/callbackRule";
import type { CreateCall } from "../../../lib/graph/actions/createCall";
import type { NewCall } from "../../../lib/graph/actions/newCall";
import { makeMemoryGraphCalls } from "../../../lib/graph/client/memoryGraphCalls";
import type { CallbackEnd } from "../../../lib/ivr/call/callbackCall";
import { nameCallbackCall } from "../../../lib/placing/callbacks/placeCallbackCall";
import { makeMemoryStorage } from "../../../lib/storage/memoryStorage";
import type { CallbackRequest, ChannelMessage } from "../../../lib/worker/ports";
import { aCallbackRequest } from "../../contracts/support/aCallbackRequest";
import { aStoredCall } from "../../contracts/support/aStoredCall";
import { aLog } from "../../support/aLog";
import { aPlan } from "../../support/aPlan";
import { fixtureFlow } from "../../support/readFixture";

/** A Monday morning. */
const startsAt = Date.parse("2026-11-23T09:00:00.000Z");
const flow = fixtureFlow("endToEnd");
const pinned = { entry: flow.key, versions: { [flow.key]: 1 } };

/** Requests in storage in memory, a Graph that notes whom it calls, and a clock that is turned by hand. */
async function aDesk(
  given: Readonly<{
    calls?: CallbackRule | null;
    requests?: readonly Partial<CallbackRequest>[];
    createCall?: (call: NewCall, count: number) => Promise<void>;
  }> = {},
) {
  let clock = startsAt;
  const now = () => new Date(clock).toISOString();
  const storage = makeMemoryStorage({ now });
  const rung: string[] = [];
  const sources: unknown[] = [];
  const told: ChannelMessage[] = [];
  const graph = makeMemoryGraphCalls();
  const { log, entries } = aLog();
  const calls =
    given.calls === undefined ? { mode: "agentFirst", people: ["anna", "bert"] } : given.calls;
  const bindings: Bindings = {
    schema: "bindings/v1",
    people: { anna: { userId: "anna-1", name: "Anna" }, bert: { userId: "bert-2", name: "Bert" } },
    callbackQueues: {
      sales: {
        name: "Sales",
        notify: "desk",
        ...(calls === null ? {} : { calls: calls as CallbackRule }),
      },
    },
  };
  const createCall: CreateCall = async (call) => {
    const { target, source } = call;
    await given.createCall?.(call, rung.length + 1);
    rung.push(
      target.kind === "user" ? target.userId : target.kind === "phone" ? target.phoneNumber : "",
    );
    sources.push(source);
    return { callId: `placed-${rung.length}` };
  };
  const open = () =>
    composeCallbacks(
      {
        storage: {
          ...storage,
          bindingsStore: {
            ...storage.bindingsStore,
            loadBindings: () => Promise.resolve(bindings),
          },
          resolveEntryPoint: ([dialled = ""]) => Promise.resolve({ dialled, pinned }),
          loadCallPlan: () => Promise.resolve({ plan: { ...aPlan(flow), pinned }, audio: {} }),
        },
        sender: {
          sendCallEvents: () => Promise.resolve(),
          queueChannelMessage: async (message) => void told.push(message),
        },
        now,
        log,
      },
      {
        createCall,
        calls: graph.graph,
        readPresence: (_tenant, ids) => Promise.resolve(ids.map(() => "available" as const)),
      },
    );
  const requests = (given.requests ?? [{}]).map((changes) =>
    aCallbackRequest({
      requestedAt: "2026-11-23T08:59:00.000Z",
      windows: undefined,
      origin: {
        flow: flow.key,
        step: "callMe",
        language: "en",
        dialled: "+15550100",
        instanceId: "instance-1",
        tenantId: "tenant-1",
      },
      ...changes,
    }),
  );
  for (const request of requests) await storage.callbackStore.saveCallbackRequest(request);
  const app = open();
  return {
    ...app,
    open,
    storage,
    rung,
    sources,
    told,
    entries,
    requests,
    hungUp: () => graph.requests.map(({ call }) => call.callId),
    pass: (inMs: number) => void (clock += inMs),
    end: (attempt: number, end: CallbackEnd, request = requests[0]) =>
      app.callbacks.noteEnd({ ...(request as CallbackRequest), attempt, end }),
    listed: async () =>
      (await storage.callbackStore.listCallbackRequests(undefined, 10)).map(
        ({ calls: shown }) => shown,
      ),
    attempt: (attempt: number) =>
      storage.outboundAttempts.loadAttempt(nameCallbackCall(requests[0]?.requestId ?? "", attempt)),
  };
}

const minute = 60_000;

describe("calling back", () => {
  it("rings colleagues one after the other, from the instance that was called, and settles", async () => {
    const desk = await aDesk();
    expect(await desk.planCallbacks()).toBe(1);
    expect(desk.rung).toEqual(["anna-1"]);
    expect(desk.sources).toEqual([{ applicationInstanceId: "instance-1" }]);
    expect((await desk.attempt(1))?.beginning).toMatchObject({
      target: { kind: "user", id: "anna-1" },
      dialled: ["+15550100"],
      waitInSeconds: 30,
      tenantId: "tenant-1",
      callback: {
        attempt: 1,
        mode: "agentFirst",
        flow: "endToEnd",
        step: "callMe",
        phoneNumber: "+4930555099",
      },
    });
    expect(await desk.listed()).toMatchObject([{ state: "calling", tries: 0 }]);

    // The next colleague need not wait for the planner.
    await desk.end(1, "declined");
    expect(desk.rung).toEqual(["anna-1", "bert-2"]);
    await desk.end(2, "connected");

    expect(await desk.listed()).toEqual([]);
    const { entries } = await desk.storage.auditLog.listAuditEntries({
      subject: "callbacks",
      limit: 5,
    });
    expect(entries).toMatchObject([{ who: "bert (telephone)", what: "callbackDone" }]);
  });

  it("rings the caller first where the bindings say so", async () => {
    const desk = await aDesk({
      calls: { mode: "customerFirst", people: ["anna"], from: "instance-9" },
    });
    await desk.planCallbacks();
    expect(desk.rung).toEqual(["+4930555099"]);
    expect(desk.sources).toEqual([{ applicationInstanceId: "instance-9" }]);
    await desk.end(1, "notWanted");
    expect(await desk.listed()).toEqual([]);
  });

  it("leaves alone who works by hand, what is not due, and what was given up", async () => {
    const byHand = await aDesk({ calls: null });
    expect(await byHand.planCallbacks()).toBe(0);
    const later = await aDesk({ requests: [{ requestedAt: "2026-11-23T09:30:00.000Z" }] });
    expect(await later.planCallbacks()).toBe(0);
    expect([...byHand.rung, ...later.rung]).toEqual([]);
  });

  it("tells the channel once it gives up, and calls no more", async () => {
    const desk = await aDesk({
      calls: { mode: "customerFirst", people: ["anna"], tries: 2, tryAgainAfter: 5 },
    });
    await desk.planCallbacks();
    await desk.end(1, "noAnswer");
    expect(desk.rung).toHaveLength(1);
    desk.pass(5 * minute);
    await desk.planCallbacks();
    await desk.end(2, "busy");
    await desk.end(2, "busy");
    desk.pass(60 * minute);
    expect(await desk.planCallbacks()).toBe(0);

    expect(desk.rung).toHaveLength(2);
    expect(desk.told).toMatchObject([
      { channel: "desk", callback: { requestId: "call-1-operation-4", isGivenUp: true } },
    ]);
    expect(await desk.listed()).toMatchObject([
      { state: "gaveUp", tries: 2, lastEnd: "busy", why: "tries" },
    ]);
  });

  it("calls one request once, whoever looks at it at the same time", async () => {
    const desk = await aDesk();
    await Promise.all([1, 2, 3, 4].map(() => desk.open().planCallbacks()));
    expect(desk.rung).toEqual(["anna-1"]);
  });

  it("never rings the same colleague, nor the same caller, twice at once", async () => {
    const desk = await aDesk({
      calls: { mode: "agentFirst", people: ["anna"] },
      requests: [{}, { requestId: "call-2-operation-4", phoneNumber: "+4930555012" }],
    });
    await Promise.all([desk.planCallbacks(), desk.open().planCallbacks()]);
    for (let look = 0; look < 3; look += 1) {
      desk.pass(20_000);
      await desk.planCallbacks();
    }
    expect(desk.rung).toEqual(["anna-1"]);
    const callers = await aDesk({
      calls: { mode: "customerFirst", people: ["anna"] },
      requests: [{}, { requestId: "call-2-operation-4" }],
    });
    await callers.planCallbacks();
    expect(callers.rung).toEqual(["+4930555099"]);
  });

  it("waits where Graph has no room, and goes on to the next colleague where it refuses", async () => {
    const full = await aDesk({
      createCall: async (_call, count) => {
        if (count === 1 && full.told.length === 0) {
          full.told.push({} as ChannelMessage);
          throw new IvrError("GRAPH_THROTTLED", "Too many calls.");
        }
      },
    });
    await full.planCallbacks();
    expect(full.rung).toEqual([]);
    full.pass(minute + 1000);
    await full.planCallbacks();
    expect(full.rung).toEqual(["anna-1"]);

    const refused = await aDesk({
      createCall: async ({ target }) => {
        if (target.kind === "user" && target.userId === "anna-1") {
          throw new IvrError("GRAPH_REFUSED", "No such user.");
        }
      },
    });
    await refused.planCallbacks();
    refused.pass(1000);
    await refused.planCallbacks();
    expect(refused.rung).toEqual(["bert-2"]);
  });

  it("looks for a call whose end nobody told", async () => {
    const desk = await aDesk();
    await desk.planCallbacks();
    await desk.storage.saveCall(
      "placed-1",
      aStoredCall({
        callId: "placed-1",
        activity: { type: "ended", end: "busy" },
        callback: (await desk.attempt(1))?.beginning.callback,
      }),
      undefined,
    );
    desk.pass(11 * minute);
    await desk.planCallbacks();
    expect(desk.rung).toEqual(["anna-1", "bert-2"]);
  });

  it("withdraws a call of which nobody heard before it calls again", async () => {
    const desk = await aDesk();
    await desk.planCallbacks();
    desk.pass(11 * minute);
    await desk.planCallbacks();
    expect(desk.rung).toEqual(["anna-1", "anna-1"]);
    expect((await desk.attempt(1))?.isWithdrawn).toBe(true);
  });

  it("hangs up what a worker that slept still called", async () => {
    let wake: () => void = () => undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    let asked = 0;
    const desk = await aDesk({
      createCall: () => {
        asked += 1;
        return asked === 1 ? asleep : Promise.resolve();
      },
    });
    const slow = desk.planCallbacks();
    while (asked === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    desk.pass(3 * minute);
    await desk.open().planCallbacks();
    expect(desk.rung).toEqual(["anna-1"]);
    wake();
    await slow;
    expect(desk.hungUp()).toEqual(["placed-2"]);
  });

  it("takes the name of a call whose attempt nobody noted", async () => {
    const desk = await aDesk();
    const [request] = desk.requests;
    if (request === undefined) throw new Error("There is a request.");
    const due = await desk.storage.callbackCalls.loadCallback(request);
    if (due === undefined) throw new Error("It is due.");
    await desk.storage.callbackCalls.saveCallbackCalls(due, {
      ...due.calls,
      state: "calling",
      attempt: 1,
      calledAt: new Date(startsAt).toISOString(),
      rings: ["anna"],
    });
    desk.pass(3 * minute);
    await desk.planCallbacks();
    expect((await desk.attempt(1))?.isWithdrawn).toBe(true);
    expect(desk.rung).toEqual(["anna-1"]);
    expect((await desk.attempt(2))?.callId).toBe("placed-1");
  });

  it("rings nobody for a request that was settled by hand", async () => {
    const desk = await aDesk();
    await desk.planCallbacks();
    const [request] = desk.requests;
    if (request === undefined) throw new Error("There is a request.");
    const reference = { ...request, attempt: 1 };
    expect(await desk.callbacks.isWanted(reference)).toBe(true);
    await desk.storage.callbackStore.deleteCallbackRequest(request);
    expect(await desk.callbacks.isWanted(reference)).toBe(false);
    await desk.end(1, "declined");
    expect(desk.rung).toEqual(["anna-1"]);
  });
});
