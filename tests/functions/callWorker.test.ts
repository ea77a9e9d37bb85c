import { InvocationContext } from "@azure/functions";
import { makeCallWorker } from "../../functions/callWorker";
import { composeWorker } from "../../lib/compose/composeWorker";
import type { CallEvent } from "../../lib/ivr/call/callEvent";
import { IvrError } from "../../lib/errors";
import type { LogFields } from "../../lib/log";
import type { DeliveryPorts } from "../../lib/worker/handle/makeHandleDelivery";
import type { ChannelMessage } from "../../lib/worker/ports";

const event: CallEvent = {
  id: "call-1:tone:6",
  callId: "call-1",
  at: "2026-11-20T09:00:00.000Z",
  type: "toneReceived",
  tone: "tone1",
  sequenceId: 6,
};
const channelMessage: ChannelMessage = {
  id: "call-1/notify-7",
  callId: "call-1",
  channel: "crm",
  text: "Hello",
  at: "2026-11-20T09:00:00.000Z",
  attempt: 1,
};

function aCallWorker(fail?: Error) {
  const done: unknown[] = [];
  const enqueued: string[] = [];
  const lines: { event: string; fields: LogFields }[] = [];
  const write = (name: string, fields: LogFields = {}) => lines.push({ event: name, fields });
  const take = async (thing: unknown) => {
    if (fail !== undefined) throw fail;
    done.push(thing);
  };
  let clock = Date.parse("2026-11-20T09:00:00.000Z");
  const ports: DeliveryPorts = {
    handleCallEvent: (taken) => take(taken),
    handleChannelMessage: take,
    handleRecording: take,
    handleCampaign: take,
    handleWords: take,
    rescueCall: async (callId, failedEventId) => void done.push({ rescued: callId, failedEventId }),
    helpCaller: (taken) => take(taken),
    answerAhead: async () => false,
    turnAway: take,
    scheduleCallEvent: take,
    queueClock: { now: () => "", noteEnqueued: (at) => void enqueued.push(at) },
    now: () => new Date(clock).toISOString(),
    sleep: async (delayInMs, waking) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (waking?.isAwake() !== true) clock += delayInMs;
    },
    log: { info: write, warn: write, error: write },
  };
  const worker = makeCallWorker(composeWorker(ports));
  const run = (
    body: unknown,
    deliveryCount = 1,
    sessionId: unknown = "call-1",
    enqueuedTimeUtc?: unknown,
  ) =>
    worker(
      body,
      new InvocationContext({
        functionName: "callWorker",
        triggerMetadata: { sessionId, messageId: "message-1", deliveryCount, enqueuedTimeUtc },
      }),
    );
  return { run, done, lines, enqueued };
}

describe("callWorker", () => {
  it("hands an event on", async () => {
    const { run, done } = aCallWorker();

    await run({ schema: 1, event });

    expect(done).toEqual([event]);
  });

  it.each([
    ["without a zone, as the host writes it", "2026-11-20T08:59:59.123"],
    ["with more digits than an instant of ours", "2026-11-20T08:59:59.1234567"],
    ["with a zone", "2026-11-20T08:59:59.123Z"],
    ["with an offset", "2026-11-20T09:59:59.123+01:00"],
  ])("knows when the queue took an event: %s", async (_, enqueuedTimeUtc) => {
    const { run, done, enqueued } = aCallWorker();

    await run({ schema: 1, event }, 1, "call-1", enqueuedTimeUtc);

    expect(enqueued).toEqual(["2026-11-20T08:59:59.123Z"]);
    expect(done).toEqual([{ ...event, at: "2026-11-20T08:59:59.123Z" }]);
  });

  it.each([[undefined], ["yesterday"], [17]])("does without that time: %s", async (time) => {
    const { run, done, enqueued } = aCallWorker();

    await run({ schema: 1, event }, 1, "call-1", time);

    expect(enqueued).toEqual([]);
    expect(done).toEqual([event]);
  });

  it("hands a channel message on", async () => {
    const { run, done } = aCallWorker();

    await run({ schema: 1, channelMessage }, 1, "channelMessage:call-1/notify-7");

    expect(done).toEqual([channelMessage]);
  });

  it("throws back what failed, to be delivered again", async () => {
    const { run, done, lines } = aCallWorker(
      new IvrError("STORAGE_UNAVAILABLE", "Storage is away.", { cause: new Error("no route") }),
    );

    await expect(run({ schema: 1, event }, 2)).rejects.toThrow("Storage is away.");
    expect(done).toEqual([]);
    expect(lines.filter(({ event: line }) => line !== "messageWaits")).toEqual([
      {
        event: "messageFailed",
        fields: {
          session: "call-1",
          messageId: "message-1",
          deliveryCount: 2,
          reason: "IvrError: Storage is away.",
          code: "STORAGE_UNAVAILABLE",
          cause: "Error: no route",
        },
      },
    ]);
  });

  it("helps the caller with the last delivery, and still throws", async () => {
    const { run, done } = aCallWorker();

    await expect(run({ schema: 1, event: { type: "nonsense" } }, 5)).rejects.toMatchObject({
      code: "CALL_EVENT_MALFORMED",
    });
    expect(done).toEqual([{ rescued: "call-1", failedEventId: "message-1" }]);
  });

  it("knows a call whose id is all digits, which arrives as a number", async () => {
    const { run, done } = aCallWorker();

    await expect(run("nonsense", 5, 12025550100)).rejects.toMatchObject({
      code: "CALL_EVENT_MALFORMED",
    });
    expect(done).toEqual([{ rescued: "12025550100", failedEventId: "message-1" }]);
  });

  it("rescues no caller for a channel message that is not taken", async () => {
    const { run, done } = aCallWorker(new Error("The channel answered 500."));

    await expect(
      run({ schema: 1, channelMessage }, 5, "channelMessage:call-1/notify-7"),
    ).rejects.toThrow("500");
    expect(done).toEqual([]);
  });
});
