import { notify, requestCallback, scheduleTimer } from "../../../lib/worker/perform/passOn";
import { aWork } from "../../support/aWork";

describe("requestCallback", () => {
  const asked = {
    type: "requestCallback",
    operation: "callback-5",
    callbackQueue: "sales",
    phoneNumber: "+4930555099",
    flow: "contoso",
    step: "callMe",
    variables: { account: "4711" },
  } as const;
  const kept = {
    requestId: "call-1-callback-5",
    callbackQueue: "sales",
    phoneNumber: "+4930555099",
    callId: "call-1",
    flow: "contoso",
    requestedAt: "2026-11-20T09:00:00.000Z",
    origin: {
      flow: "contoso",
      step: "callMe",
      variables: { account: "4711" },
      language: "en",
      dialled: "*",
      tenantId: "tenant-1",
    },
  };

  test.each([
    [asked, kept],
    [
      { ...asked, windows: "office" },
      { ...kept, windows: "office" },
    ],
  ])("keeps the wish %j", async (action, expected) => {
    const requests: unknown[] = [];
    const { work } = aWork({
      ports: { saveCallbackRequest: async (request) => void requests.push(request) },
    });

    await requestCallback(work, action);

    expect(requests).toEqual([expected]);
  });
});

describe("notify", () => {
  it("queues the channel message under an id of its own", async () => {
    const queued: unknown[] = [];
    const { work } = aWork({
      ports: { queueChannelMessage: async (message) => void queued.push(message) },
    });

    await notify(work, {
      type: "notify",
      operation: "notify-6",
      channel: "mail",
      to: "desk",
      text: "A caller waits.",
    });

    expect(queued).toEqual([
      {
        id: "call-1/notify-6",
        callId: "call-1",
        channel: "desk",
        text: "A caller waits.",
        at: "2026-11-20T09:00:00.000Z",
        attempt: 1,
      },
    ]);
  });
});

describe("startTimer", () => {
  it("schedules an event of the call by the queue's clock", async () => {
    const scheduled: unknown[] = [];
    const { work } = aWork({
      ports: { scheduleCallEvent: async (event, dueAt) => void scheduled.push({ event, dueAt }) },
    });

    await scheduleTimer(work, {
      type: "startTimer",
      timer: "noInput",
      generation: 7,
      delayInMs: 10_000,
    });

    const dueAt = "2026-11-20T09:00:10.000Z";
    expect(scheduled).toEqual([
      {
        event: {
          id: "call-1/timer/noInput/7",
          callId: "call-1",
          at: dueAt,
          type: "timerFired",
          timer: "noInput",
          generation: 7,
        },
        dueAt,
      },
    ]);
  });
});
