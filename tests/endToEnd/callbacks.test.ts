import type { CallbackRule } from "../../lib/flow/document/callbackRule";
import { nameCallbackCall } from "../../lib/placing/callbacks/placeCallbackCall";
import { fixtureBindings } from "../support/readFixture";
import { aCaller, somebodyOn } from "./support/aCaller";
import { findPlaced, until } from "./support/findPlaced";
import { startChain } from "./support/startChain";

let chain: Awaited<ReturnType<typeof startChain>>;
const { callOf, legOf } = findPlaced(() => chain.storage);

beforeAll(async () => {
  chain = await startChain();
});
afterAll(async () => {
  await chain.close();
});

/** At any hour of a test. */
const always = {
  weekly: Object.fromEntries(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map((day) => [
      day,
      [["00:00", "24:00"] as [string, string]],
    ]),
  ),
};

async function callBackBy(calls: CallbackRule): Promise<void> {
  const bindings = fixtureBindings();
  await chain.storage.bindingsStore.saveBindings({
    ...bindings,
    schedules: { ...bindings.schedules, always },
    callbackQueues: {
      ...bindings.callbackQueues,
      counter: { name: "Counter", calls: { schedule: "always", ...calls } },
    },
  });
}

async function askToBeCalled(from: string): Promise<string> {
  const caller = await aCaller(chain.caller, from);
  await caller.hears("Welcome.");
  await caller.press("4");
  await caller.hears("We will call you back on this number:");
  await caller.press("1");
  await caller.hears("We will call you back.");
  await caller.sees("ended");
  return until(async () => {
    const waiting = await chain.storage.callbackStore.listCallbackRequests("counter", 100);
    return waiting.find(({ phoneNumber }) => phoneNumber === from)?.requestId;
  });
}

/** Nobody waits any more: who called back stands in the audit log. */
async function settledBy(requestId: string): Promise<string> {
  return until(async () => {
    const kept = await chain.storage.callbackStore.findCallbackRequest(requestId);
    const { entries } = await chain.storage.auditLog.listAuditEntries({
      subject: "callbacks",
      limit: 10,
    });
    const settled = entries.find(({ detail }) => detail.endsWith(requestId));
    return kept === undefined ? settled?.who : undefined;
  });
}

// The planner looks once a minute.
const longest = 150_000;

describe("a caller who asked to be called back", () => {
  it(
    "is given a colleague who was rung first",
    async () => {
      await callBackBy({ mode: "agentFirst", people: ["sales", "anna"] });
      await chain.startApp();
      const requestId = await askToBeCalled("+4930555011");

      const busy = somebodyOn(chain.caller, await callOf(nameCallbackCall(requestId, 1)));
      await busy.hears("Somebody asked to be called back on this number:");
      await busy.hears("An order.");
      await busy.press("2");
      await busy.sees("ended");
      const colleague = somebodyOn(chain.caller, await callOf(nameCallbackCall(requestId, 2)));
      await colleague.hears("Somebody asked to be called back on this number:");
      await colleague.press("1");
      const caller = somebodyOn(chain.caller, await legOf(colleague.callId));
      await caller.sees("ended");
      await colleague.sees("ended");

      expect(await settledBy(requestId)).toBe("anna (telephone)");
      expect(await colleague.record(chain.storage)).toMatchObject({
        direction: "outgoing",
        result: "transferred",
        callback: { requestId, attempt: 2, end: "connected" },
      });
    },
    longest,
  );

  it(
    "is rung first, and given the colleague who takes the call",
    async () => {
      await callBackBy({ mode: "customerFirst", people: ["sales"] });
      const requestId = await askToBeCalled("+4930555012");

      const caller = somebodyOn(chain.caller, await callOf(nameCallbackCall(requestId, 1)));
      await caller.hears("Hello. You asked us to call you back.");
      await caller.press("1");
      const colleague = somebodyOn(chain.caller, await legOf(caller.callId));
      await colleague.hears("You have a call from this number:");
      await colleague.hears("An order.");
      await colleague.press("1");
      await caller.sees("ended");
      await colleague.sees("ended");

      expect(await settledBy(requestId)).toBe("sales (telephone)");
    },
    longest,
  );
});
