import fc from "fast-check";
import { IvrError } from "../../lib/errors";
import { makeMemoryGraphCalls } from "../../lib/graph/client/memoryGraphCalls";
import { makePlaceOutboundCall } from "../../lib/placing/makePlaceOutboundCall";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { fixtureFlow } from "../support/readFixture";
import { aPlan } from "../support/aPlan";

const noon = "2026-11-21T09:00:00.000Z";
const flow = fixtureFlow("announcement");
const pinned = { entry: flow.key, versions: { [flow.key]: 1 } };
const request = { to: { userId: "u" }, dialled: "instance-1" };

const fates = ["done", "done", "done", "refused", "lostBefore", "lostAfter", "dies"] as const;
type Fate = (typeof fates)[number];

const unavailable = (code: "STORAGE_UNAVAILABLE" | "QUEUE_UNAVAILABLE") =>
  new IvrError(code, "Away.");
const unknownOutcome = new IvrError("GRAPH_UNAVAILABLE", "No answer.", {
  details: { outcome: "unknown" },
});

/** An app whose every step may fail before or after it took effect, or die with its process; and a telephone that counts what rings. */
function aShakyApp(all: readonly Fate[]) {
  const left = [...all];
  const ringing = new Set<string>();
  let mostRinging = 0;
  let calls = 0;
  const { outboundAttempts } = makeMemoryStorage({ now: () => noon });
  const { graph } = makeMemoryGraphCalls();

  const suffer = async <Value>(act: () => Promise<Value>, error: IvrError): Promise<Value> => {
    const fate = left.shift() ?? "done";
    if (fate === "refused" || fate === "lostBefore") throw error;
    const value = await act();
    if (fate === "dies") return new Promise<never>(() => undefined);
    if (fate === "lostAfter") throw error;
    return value;
  };
  const ofStorage =
    <Given extends readonly unknown[], Value>(act: (...given: Given) => Promise<Value>) =>
    (...given: Given) =>
      suffer(() => act(...given), unavailable("STORAGE_UNAVAILABLE"));

  const place = makePlaceOutboundCall({
    createCall: () => {
      const isRefused = left[0] === "refused";
      const error = isRefused ? new IvrError("GRAPH_REFUSED", "Refused.") : unknownOutcome;
      return suffer(() => {
        const callId = `call-${++calls}`;
        ringing.add(callId);
        mostRinging = Math.max(mostRinging, ringing.size);
        return Promise.resolve({ callId });
      }, error);
    },
    hangUp: (call) =>
      suffer(
        async () => {
          ringing.delete(call.callId);
          await graph.hangUp(call);
        },
        new IvrError("GRAPH_UNAVAILABLE", "No answer."),
      ),
    sendCallEvents: () => suffer(() => Promise.resolve(), unavailable("QUEUE_UNAVAILABLE")),
    resolveEntryPoint: () => Promise.resolve({ dialled: "instance-1", pinned }),
    loadBindings: () => Promise.resolve({ schema: "bindings/v1" }),
    loadCallPlan: () => Promise.resolve({ plan: { ...aPlan(flow), pinned }, audio: {} }),
    attempts: {
      insertAttempt: ofStorage(outboundAttempts.insertAttempt),
      loadAttempt: ofStorage(outboundAttempts.loadAttempt),
      fillCallId: ofStorage(outboundAttempts.fillCallId),
      withdrawAttempt: ofStorage(outboundAttempts.withdrawAttempt),
      deleteAttempt: ofStorage(outboundAttempts.deleteAttempt),
    },
    now: () => noon,
  });
  return { place, mostRinging: () => mostRinging };
}

/** A client that hears nothing in time asks again. */
async function ask(place: ReturnType<typeof aShakyApp>["place"]): Promise<boolean> {
  const tooLate = new Promise<boolean>((resolve) => {
    setImmediate(() => setImmediate(() => setImmediate(() => resolve(false))));
  });
  const placed = place(request, "key-1").then(
    () => true,
    () => false,
  );
  return Promise.race([placed, tooLate]);
}

describe("a repeated dial", () => {
  it("never rings twice at once, whatever fails between the client and the telephone", async () => {
    const fate = fc.constantFrom(...fates);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
        async (all, askedAtOnce) => {
          const app = aShakyApp(all);
          for (const count of askedAtOnce) {
            await Promise.all(Array.from({ length: count }, () => ask(app.place)));
          }
          expect(app.mostRinging()).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("rings at least once where nothing fails", async () => {
    const app = aShakyApp([]);
    await Promise.all([ask(app.place), ask(app.place)]);
    expect(app.mostRinging()).toBe(1);
  });
});
