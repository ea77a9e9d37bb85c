import { hungUp, waitsForKey } from "../support/activities";
import type { CallEvent, CallFact } from "../../lib/ivr/call/callEvent";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { makeDeleteDeadKeys } from "../../lib/messaging/makeDeleteDeadKeys";
import { toCallEventMessage } from "../../lib/messaging/messages/toCallEventMessage";
import { makeHasEnded } from "../../lib/worker/makeHasEnded";
import { aStoredCall } from "../contracts/support/aStoredCall";
import { aDeadLetterOffice } from "../scripts/support/aDeadLetterOffice";

// Clients and a broker work here, which takes its time on a busy machine.
jest.setTimeout(30_000);

type Office = Awaited<ReturnType<typeof aDeadLetterOffice>>;
const offices: Office[] = [];
async function office(): Promise<Office> {
  const opened = await aDeadLetterOffice();
  offices.push(opened);
  return opened;
}
afterEach(async () => {
  await Promise.all(offices.splice(0).map(({ close }) => close()));
});

const at = "2026-11-21T09:00:00.000Z";
const key: CallFact = { type: "toneReceived", tone: "tone7", sequenceId: 4 };
const event = (callId: string, fact: CallFact): CallEvent => ({
  id: `${callId}/${fact.type}`,
  callId,
  at,
  ...fact,
});

const activities: Readonly<Record<string, IvrState["activity"]>> = {
  over: hungUp,
  alive: waitsForKey,
};
const hasEnded = makeHasEnded(async (callId) => {
  const activity = activities[callId];
  return activity && { call: aStoredCall({ callId, activity }), etag: "1" };
});
const deleteKeys = ({ broker }: Office, queueName = "call-events-v1") =>
  makeDeleteDeadKeys(
    { kind: "connectionString", connectionString: broker.connectionString },
    queueName,
    hasEnded,
  )();

describe("makeDeleteDeadKeys", () => {
  it("deletes the keys of calls that are over or forgotten, and nothing else", async () => {
    const opened = await office();
    await opened.kill(
      toCallEventMessage(event("alive", key)),
      toCallEventMessage(event("over", key)),
      toCallEventMessage(event("over", { type: "callEstablished" })),
      toCallEventMessage(event("forgotten", key)),
      { body: "of nobody", sessionId: "over", messageId: "none of ours" },
    );

    expect(await deleteKeys(opened)).toBe(2);
    const left = JSON.parse((await opened.run("list", "--json")).stdout) as { event: string }[];
    expect(left.map((letter) => letter.event)).toEqual(["tone* #4", "established", "unreadable"]);
    expect(await deleteKeys(opened)).toBe(0);
  });

  it("does nothing where nothing died", async () => {
    expect(await deleteKeys(await office())).toBe(0);
  });

  it("rejects for a queue that is not there", async () => {
    await expect(deleteKeys(await office(), "gone")).rejects.toMatchObject({
      code: "QUEUE_UNAVAILABLE",
      message: expect.stringContaining("gone could not be cleaned up") as string,
    });
  });
});
