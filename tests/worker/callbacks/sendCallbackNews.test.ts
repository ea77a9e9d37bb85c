import type { Bindings } from "../../../lib/flow/document/bindings";
import type { ChannelMessage } from "../../../lib/worker/ports";
import { findNextOpening } from "../../../lib/worker/callbacks/findNextOpening";
import { sendCallbackNews } from "../../../lib/worker/callbacks/sendCallbackNews";

const weekdays = { monday: [["09:10", "17:00"]], tuesday: [["09:10", "17:00"]] } as const;
/** A Sunday evening in Berlin. */
const sunday = "2026-11-22T19:00:00.000Z";
const request = {
  requestId: "request-1",
  callbackQueue: "sales",
  phoneNumber: "+4930555099",
  callId: "call-1",
  flow: "main",
  requestedAt: sunday,
  windows: "office",
};
const bindings = (changes: Partial<Bindings> = {}): Bindings => ({
  schema: "bindings/v1",
  callbackQueues: { sales: { name: "Sales", notify: "team" } },
  schedules: { office: { weekly: { monday: [["09:10", "17:00"]] }, timeZone: "Europe/Berlin" } },
  ...changes,
});

async function told(one: Partial<typeof request> = {}, bound = bindings()) {
  const queued: { message: ChannelMessage; dueAt: string | undefined }[] = [];
  await sendCallbackNews(
    async (message, dueAt) => void queued.push({ message, dueAt }),
    { ...request, ...one },
    { bindings: bound, flow: undefined },
  );
  return queued.map(({ message: { id, channel, callback }, dueAt }) => ({
    id,
    channel,
    callback,
    dueAt,
  }));
}

describe("sendCallbackNews", () => {
  it("tells that it was asked for, and when the hours begin that it is due", async () => {
    expect(await told()).toEqual([
      {
        id: "callback/request-1",
        channel: "team",
        callback: { requestId: "request-1", isDue: false, callbackQueue: "sales" },
        dueAt: undefined,
      },
      {
        id: "callback/request-1/due",
        channel: "team",
        callback: { requestId: "request-1", isDue: true, callbackQueue: "sales" },
        dueAt: "2026-11-23T08:10:00.000Z",
      },
    ]);
  });

  test.each([
    ["in its hours", { requestedAt: "2026-11-23T10:00:00.000Z" }],
    ["whose hours nobody defined", { windows: "unknown" }],
  ])("tells once of one %s: it is due", async (_what, changes) => {
    expect(await told(changes)).toEqual([
      {
        id: "callback/request-1",
        channel: "team",
        callback: { requestId: "request-1", isDue: true, callbackQueue: "sales" },
        dueAt: undefined,
      },
    ]);
  });

  test.each([
    ["without a channel", { callbackQueues: { sales: { name: "Sales" } } }],
    ["that is not bound", { callbackQueues: {} }],
  ])("tells nobody of a queue %s", async (_what, changes) => {
    expect(await told({}, bindings(changes))).toEqual([]);
  });
});

describe("findNextOpening", () => {
  const schedule = (weekly: object, holidays?: object) =>
    ({ weekly, ...(holidays && { holidays }) }) as Parameters<typeof findNextOpening>[0];

  test.each([
    [
      "the instant itself where somebody is there",
      weekdays,
      "2026-11-23T10:00:30.000Z",
      "2026-11-23T10:00:30.000Z",
    ],
    [
      "the minute in which it opens",
      weekdays,
      "2026-11-23T08:00:00.000Z",
      "2026-11-23T09:10:00.000Z",
    ],
    ["the next day", weekdays, "2026-11-23T17:00:00.000Z", "2026-11-24T09:10:00.000Z"],
    ["nothing where nobody ever is", {}, "2026-11-23T17:00:00.000Z", undefined],
  ])("is %s", (_what, weekly, at, expected) => {
    expect(findNextOpening(schedule(weekly), at, "UTC")).toBe(expected);
  });

  it("passes over holidays", () => {
    const holidays = [{ from: "2026-11-23", name: "Closed" }];
    expect(findNextOpening(schedule(weekdays, holidays), sunday, "UTC")).toBe(
      "2026-11-24T09:10:00.000Z",
    );
  });
});
