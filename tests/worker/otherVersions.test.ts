import type { CallFact } from "../../lib/ivr/call/callEvent";
import { operationOf } from "../support/activities";
import { aWorker } from "../support/aWorker";
import { fixtureFlow } from "../support/readFixture";

const incoming: CallFact = {
  type: "callIncoming",
  source: { kind: "phone", id: "+4930555099" },
  dialled: ["+15550100"],
};

/** A call in a menu, as a version with another schema would have stored it: in this flow. */
async function aCallOfAnotherVersion(flow?: string) {
  const worker = await aWorker();
  await worker.happen(incoming);
  await worker.happen({ type: "audioActive" });
  const stored = await worker.storage.loadCall("call-1");
  if (stored === undefined) throw new Error("The call is not stored.");
  const { state } = stored.call;
  const frames = state.frames.map((frame) => ({ ...frame, flow: flow ?? frame.flow }));
  const changes = { schema: 1, frames, activity: { type: "asking", words: "of long ago" } };
  const call = { ...stored.call, state: Object.assign({}, state, changes) };
  await worker.storage.saveCall("call-1", call, stored.etag);
  return worker;
}

describe("a call whose state another version of the app wrote", () => {
  it("hears an apology at its next event, and is led to the operator", async () => {
    const worker = await aCallOfAnotherVersion();
    await worker.happen({ type: "toneReceived", tone: "tone1", sequenceId: 6 });
    const [, playing] = worker.memoryGraph.requests.slice(-2);
    const apology = await worker.state();
    await worker.happen({ type: "promptCompleted", operation: operationOf(apology) ?? "none" });
    await worker.happen({
      type: "promptCompleted",
      operation: operationOf(await worker.state()) ?? "none",
    });

    expect(apology).toMatchObject({
      activity: { type: "announcing" },
      frames: [{ flow: "contoso", place: { type: "builtIn", name: "error" } }],
      outcome: "failed",
    });
    expect(playing?.action).toBe("playPrompt");
    expect(worker.actions().slice(2)).toEqual([
      "playPrompt",
      "cancelMediaProcessing",
      "playPrompt",
      "playPrompt",
      "transfer",
    ]);
    expect(fixtureFlow("contoso").operator).toEqual({ person: "frontDesk" });
  });

  it("is hung up on where its flow cannot be had either", async () => {
    const worker = await aCallOfAnotherVersion("gone");
    await worker.helpCaller({
      type: "stepFailed",
      id: "rescue-1",
      callId: "call-1",
      at: worker.now(),
    });

    expect(worker.actions().at(-1)).toBe("hangUp");
  });

  it("is over when it is over", async () => {
    const worker = await aCallOfAnotherVersion();
    await worker.happen({ type: "callTerminated", reason: "callerHungUp" });

    expect(await worker.state()).toMatchObject({
      activity: { type: "ended", end: "callerHungUp" },
    });
  });
});
