import { readFileSync } from "node:fs";
import { join } from "node:path";
import { IvrError } from "../../../lib/errors";
import { makeLog } from "../../../lib/log";
import type { ClaimCall } from "../../../lib/ingress/ports";
import type { CallEvent } from "../../../lib/ivr/call/callEvent";
import {
  makeAcceptNotification,
  type NotificationRequest,
} from "../../../lib/ingress/door/acceptNotification";
import { ingressConfig, makeCallingService, noon, tenantId } from "../signer";

const fixture = (name: string): string =>
  readFileSync(join(__dirname, "../..", "fixtures", "notifications", `${name}.json`), "utf8");

const callId = "57dab8b1-894c-409a-b240-bd8beae78896";
const notification = (...value: unknown[]) => JSON.stringify({ value });
const tone = (sequenceId: number) => ({
  changeType: "updated",
  resourceUrl: `/communications/calls/${callId}`,
  resourceData: { toneInfo: { tone: "tone1", sequenceId } },
});

let service: Awaited<ReturnType<typeof makeCallingService>>;

beforeAll(async () => {
  service = await makeCallingService();
});

beforeEach(() => {
  service.answer = undefined;
});

function ingress(
  sendFailure?: Error,
  claimCall: ClaimCall = async () => "notOurs",
  config = ingressConfig,
) {
  const sends: (readonly CallEvent[])[] = [];
  const lines: string[] = [];
  const accept = makeAcceptNotification(config, {
    fetch: service.fetch,
    claimCall,
    wait: async () => {},
    now: () => noon,
    log: makeLog(
      (line) => lines.push(line),
      () => noon,
    ),
    sendCallEvents: async (events) => {
      if (sendFailure !== undefined) {
        throw sendFailure;
      }
      sends.push(events);
    },
  });
  return {
    accept,
    sends,
    logged: () =>
      lines.map((line): unknown => {
        const { at: _at, ...entry } = JSON.parse(line) as Record<string, unknown>;
        return entry;
      }),
  };
}

async function post(body: string | Uint8Array, rest: Partial<NotificationRequest> = {}) {
  return {
    authorization: await service.authorize(),
    body: typeof body === "string" ? Buffer.from(body) : body,
    ...rest,
  };
}

describe("acceptNotification at the address of an attempt", () => {
  const keyPressed = () => post(JSON.stringify({ value: [tone(1)] }), { attemptId: "attempt-1" });
  const beginning = {
    type: "callCreated",
    id: "created-call-1",
    callId: "call-1",
    at: noon,
    target: { kind: "user", id: "anna" },
    dialled: ["*"],
  } as const;

  it("puts what begins the call before its events, and says so once they are on the queue", async () => {
    const asked: unknown[] = [];
    let isSent = false;
    const { accept, sends } = ingress(undefined, async (...call) => {
      asked.push(call);
      return { beginning: [beginning], whenSent: () => (isSent = true) };
    });
    expect(await accept(await keyPressed())).toEqual({ status: 202 });
    const [sent = []] = sends;
    expect(sent.map(({ type }) => type)).toEqual(["callCreated", "toneReceived"]);
    expect({ asked, isSent }).toEqual({
      asked: [["attempt-1", sent[1]?.callId]],
      isSent: true,
    });
  });

  it("keeps another call of the attempt from the worker", async () => {
    const { accept, sends } = ingress();
    expect([await accept(await keyPressed()), sends]).toEqual([{ status: 202 }, []]);
  });

  it("asks Graph to come again where nobody can say whose call it is", async () => {
    const { accept, sends } = ingress(undefined, () =>
      Promise.reject(new IvrError("STORAGE_UNAVAILABLE", "Storage is away.")),
    );
    expect([await accept(await keyPressed()), sends]).toEqual([{ status: 503 }, []]);
  });

  it("does not count a beginning as told that the queue did not take", async () => {
    let isSent = false;
    const { accept } = ingress(new IvrError("QUEUE_UNAVAILABLE", "Away."), async () => ({
      beginning: [beginning],
      whenSent: () => (isSent = true),
    }));
    expect([await accept(await keyPressed()), isSent]).toEqual([{ status: 503 }, false]);
  });
});

describe("acceptNotification", () => {
  it("puts all events of a POST on the queue in one send, answers 202 and says so in one line", async () => {
    const { accept, sends, logged } = ingress();
    const reply = await accept(
      await post(fixture("several-calls.notification-mixed"), { messageId: "post-1" }),
    );
    const transferred = "341a0500-d4bf-4224-8b19-1581168d328b";
    const ended = "2e1a0b00-b3c5-4b0f-99b3-c133bc1e6116";
    const types = [
      "callEstablished",
      "toneReceived",
      "toneReceived",
      "audioInactive",
      "transferFailed",
      "callTerminated",
    ];
    expect([reply, sends.map((events) => events.map(({ type }) => type)), logged()]).toEqual([
      { status: 202 },
      [types],
      [
        {
          level: "info",
          event: "notificationAccepted",
          notifications: 4,
          events: types,
          calls: [callId, transferred, ended],
          ignored: ["created participantJoiningNotification"],
          problems: [],
        },
      ],
    ]);
  });

  it("says nothing of what is as it should be where calls alone are logged", async () => {
    const { accept, sends, logged } = ingress(undefined, undefined, {
      ...ingressConfig,
      logDetail: "calls",
    });
    await accept(await post(fixture("call-incoming.phone.notification-incoming")));
    expect([sends.length, logged()]).toEqual([1, []]);
    await accept(await post(fixture("several-calls.notification-mixed")));
    expect(logged()).toMatchObject([
      { event: "notificationAccepted", ignored: ["created participantJoiningNotification"] },
    ]);
  });

  it("stamps events with the instant of receipt and the tenant of the token", async () => {
    const { accept, sends } = ingress();
    await accept(await post(fixture("call-incoming.phone.notification-incoming")));
    expect(sends[0]?.map((event) => [event.at, "tenantId" in event && event.tenantId])).toEqual([
      [noon, tenantId],
    ]);
  });

  it("knows a POST that Graph sends again by the id of the first", async () => {
    const { accept, sends } = ingress();
    const held = notification({
      changeType: "updated",
      resourceUrl: `/communications/calls/${callId}`,
      resourceData: { mediaState: { audio: "inactive" } },
    });
    await accept(await post(held, { messageId: "first" }));
    await accept(await post(held, { messageId: "second", originalMessageId: "first" }));
    await accept(await post(held, { messageId: "third", originalMessageId: "" }));

    expect(sends.flatMap((events) => events.map(({ id }) => id))).toEqual([
      `${callId}:audioInactive:first:0`,
      `${callId}:audioInactive:first:0`,
      `${callId}:audioInactive:third:0`,
    ]);
  });

  it("accepts kinds it does not know without a send, in one line", async () => {
    const { accept, sends, logged } = ingress();
    const reply = await accept(
      await post(
        notification({
          changeType: "created",
          resourceUrl: "/communications/calls/1/audioRoutingGroups/2",
          resourceData: { "@odata.type": "#microsoft.graph.audioRoutingGroup" },
        }),
      ),
    );
    expect([reply, sends, logged()]).toEqual([
      { status: 202 },
      [],
      [
        {
          level: "info",
          event: "notificationAccepted",
          notifications: 1,
          events: [],
          calls: [],
          ignored: ["created audioRoutingGroup"],
          problems: [],
        },
      ],
    ]);
  });

  it("accepts what can be read beside what cannot", async () => {
    const { accept, sends, logged } = ingress();
    const reply = await accept(await post(notification(7, tone(1), { changeType: "updated" })));
    expect([reply, sends[0]?.length, logged()]).toEqual([
      { status: 202 },
      1,
      [
        {
          level: "info",
          event: "notificationAccepted",
          notifications: 1,
          events: ["toneReceived"],
          calls: [callId],
          ignored: [],
          problems: [
            "value[0] is not an object",
            "value[2] has neither resourceUrl nor resource, so it names no call",
          ],
        },
      ],
    ]);
  });

  it("reads a body in Windows-1252", async () => {
    const { accept, sends } = ingress();
    const incoming = fixture("call-answer.notification-incoming").replaceAll("Test User", "Zoë");
    await accept(
      await post(Buffer.from(incoming, "latin1"), {
        contentType: "application/json; charset=Windows-1252",
      }),
    );
    expect(sends[0]?.map((event) => "source" in event && event.source.displayName)).toEqual([
      "Zoë",
    ]);
  });

  it("declines the older Skype form with 204, so that Graph posts its own", async () => {
    const { accept, sends } = ingress();
    const body = fixture("legacy-skype.notification-incoming");
    expect([
      await accept(await post(body)),
      await accept({ body: Buffer.from(body) }),
      sends,
    ]).toEqual([{ status: 204 }, { status: 401 }, []]);
  });

  it.each([
    ["no JSON", "<html>", "The body is not JSON."],
    ["nothing", "", "The body is not JSON."],
    [
      "no notifications",
      '{"hello":"world"}',
      "The body has no list of notifications named value; post what Graph's calling API sends.",
    ],
    [
      "a list",
      "[]",
      "The body has no list of notifications named value; post what Graph's calling API sends.",
    ],
    [
      "a notification of nothing",
      notification({ changeType: "updated", resourceData: {} }),
      "value[0] has neither resourceUrl nor resource, so it names no call.",
    ],
    [
      "a call's id that no session can have",
      notification({ resourceUrl: `/communications/calls/${"x".repeat(129)}` }),
      "value[0] names a call in more than 128 characters.",
    ],
  ])("refuses %s with 400 and a reason", async (_what, body, reason) => {
    const { accept, logged } = ingress();
    expect([await accept(await post(body)), logged()]).toEqual([
      { status: 400, reason },
      [
        {
          level: "warn",
          event: "notificationRefused",
          status: 400,
          code: "NOTIFICATION_MALFORMED",
          reason,
        },
      ],
    ]);
  });

  it("refuses a POST without a valid token with 401 and no reason, its body unread", async () => {
    const { accept, sends } = ingress();
    let isRead = false;
    const body = async function* (): AsyncGenerator<Uint8Array> {
      isRead = true;
      yield Buffer.from("{}");
    };
    const authorization = await service.authorize({ aud: "another" });
    expect([await accept({ authorization, body: body() }), sends, isRead]).toEqual([
      { status: 401 },
      [],
      false,
    ]);
  });

  it("takes 256 KiB and refuses one byte more, declared or not", async () => {
    const largest = notification(tone(1)).padEnd(256 * 1024, " ");
    const stream = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from(largest);
      yield Buffer.from(" ");
    };
    const { accept, sends } = ingress();
    expect([
      await accept(await post(largest)),
      await accept(await post(`${largest} `)),
      await accept(await post("", { body: stream() })),
      await accept(await post(largest, { contentLength: 256 * 1024 + 1 })),
      await accept({ body: Buffer.from(`${largest} `) }),
      sends.length,
    ]).toEqual([
      { status: 202 },
      { status: 413 },
      { status: 413 },
      { status: 413 },
      { status: 413 },
      1,
    ]);
  });

  it.each([
    [
      "the queue does not take the events",
      new IvrError("QUEUE_UNAVAILABLE", "The queue call-events-v1 does not answer.", {
        cause: new Error("no route"),
      }),
      { code: "QUEUE_UNAVAILABLE", cause: "Error: no route" },
    ],
    ["something unforeseen happens", new RangeError("out of luck"), { code: "UNEXPECTED" }],
  ])("answers 503 when %s", async (_what, failure, logs) => {
    const { accept, logged } = ingress(failure);
    expect([await accept(await post(notification(tone(1)))), logged()]).toEqual([
      { status: 503 },
      [
        {
          level: "error",
          event: "notificationRefused",
          status: 503,
          reason: failure.message,
          ...logs,
        },
      ],
    ]);
  });

  it("answers 503 when the signing keys cannot be fetched", async () => {
    service.answer = () => Promise.reject(new TypeError("fetch failed"));
    const { accept } = ingress();
    expect(await accept(await post(notification(tone(1))))).toEqual({ status: 503 });
  });
});
