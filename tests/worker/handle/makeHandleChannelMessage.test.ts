import type { Bindings } from "../../../lib/flow/document/bindings";
import type { Log } from "../../../lib/log";
import { makeHandleChannelMessage } from "../../../lib/worker/handle/makeHandleChannelMessage";
import type { CallbackNotice, ChannelMessage, Notice } from "../../../lib/worker/ports";

const channelMessage: ChannelMessage = {
  id: "call-1/notify-7",
  callId: "call-1",
  channel: "crm",
  text: "A good customer called.",
  at: "2026-11-20T09:00:00.000Z",
  attempt: 1,
};
const bindings: Bindings = {
  schema: "bindings/v1",
  channels: { crm: { url: "https://crm.example/hook" } },
};
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

const left: ChannelMessage = {
  ...channelMessage,
  id: "recording/call-1-record-2",
  text: "",
  left: { recordingId: "call-1-record-2", mailbox: "reception", durationInMs: 5000 },
};
const details = {
  recordingId: "call-1-record-2",
  callId: "call-1",
  mailbox: "reception",
  flow: "contoso",
  node: "message",
  caller: "***123",
  recordedAt: "2026-11-20T09:00:00.000Z",
  urgent: true,
  end: "stopTone",
  deleteAfter: "2026-12-20T09:00:00.000Z",
};

function aSender(
  send: () => Promise<void>,
  bound: Bindings = bindings,
  {
    isOver = true,
    isKept = true,
    words,
    told,
    now = "2026-11-20T09:00:10.000Z",
  }: Readonly<{
    isOver?: boolean;
    isKept?: boolean;
    words?: string;
    told?: string;
    now?: string;
  }> = {},
) {
  const noted: unknown[] = [];
  const sent: string[] = [];
  const notices: (Notice | CallbackNotice | undefined)[] = [];
  const queued: { channelMessage: ChannelMessage; dueAt: string | undefined }[] = [];
  const handle = makeHandleChannelMessage(
    {
      loadBindings: async () => bound,
      sendChannelMessage: async (channel, { id }, notice) => {
        sent.push(`${"url" in channel ? JSON.stringify(channel.url) : channel.from} ${id}`);
        notices.push(notice);
        await send();
      },
      queueChannelMessage: async (one, dueAt) => void queued.push({ channelMessage: one, dueAt }),
      hasEnded: async () => isOver,
      findRecording: async () =>
        isKept
          ? {
              ...details,
              ...(words !== undefined && { words }),
              ...(told !== undefined && { toldAt: told }),
            }
          : undefined,
      noteTold: async (recordingId, one) => {
        noted.push({ recordingId, ...one });
        return true;
      },
      findCallbackRequest: async (requestId) =>
        isKept
          ? {
              requestId,
              callbackQueue: "sales",
              phoneNumber: "+4930555099",
              callId: "call-1",
              flow: "contoso",
              requestedAt: "2026-11-20T09:00:00.000Z",
              ...(told !== undefined && {
                told: { asked: { at: told, channel: "crm", kind: "teams" as const } },
              }),
            }
          : undefined,
      noteCallbackTold: async ({ requestId }, what, one) => {
        noted.push({ requestId, what, ...one });
        return true;
      },
      makeCallbackLinks: async (requestId, language) => ({
        done: `https://ivr.example/${requestId}/done/${language}`,
        notReached: `https://ivr.example/${requestId}/notReached/${language}`,
      }),
      writesWords: true,
      countEarlier: async () => ({ messages: 1, callbacks: 0, isUnsure: true }),
      loadRecording: async () => new Uint8Array([1, 2]),
      toAttachment: (wav) => wav.slice(1),
      toLink: (recordingId) => `https://ivr.example/${recordingId}`,
      now: () => now,
    },
    silent,
  );
  return { handle, sent, notices, queued, noted };
}
const refuse = () => Promise.reject(new Error("The channel answered 500."));

describe("handleChannelMessage", () => {
  it("sends to the channel's address", async () => {
    const { handle, sent, queued } = aSender(async () => undefined);

    await handle(channelMessage);

    expect({ sent, queued }).toEqual({
      sent: ['"https://crm.example/hook" call-1/notify-7'],
      queued: [],
    });
  });

  test.each([
    [1, "2026-11-20T09:00:40.000Z"],
    [2, "2026-11-20T09:02:10.000Z"],
    [5, "2026-11-20T10:00:10.000Z"],
    [9, "2026-11-20T17:00:10.000Z"],
  ])("tries again later after attempt %d", async (attempt, dueAt) => {
    const { handle, queued } = aSender(refuse);

    await handle({ ...channelMessage, attempt });

    expect(queued).toEqual([
      { channelMessage: { ...channelMessage, attempt: attempt + 1 }, dueAt },
    ]);
  });

  it("gives up after a day, so that it becomes a dead letter", async () => {
    const { handle, queued } = aSender(refuse);

    await expect(handle({ ...channelMessage, attempt: 10 })).rejects.toThrow("500");
    expect(queued).toEqual([]);
  });

  it("waits for a channel that nobody bound yet", async () => {
    const { handle, sent, queued } = aSender(async () => undefined, { schema: "bindings/v1" });

    await handle(channelMessage);

    expect({ sent, attempts: queued.map((one) => one.channelMessage.attempt) }).toEqual({
      sent: [],
      attempts: [2],
    });
  });

  it("waits until the call is over: its caller may still discard the message", async () => {
    const { handle, sent, queued } = aSender(async () => undefined, bindings, { isOver: false });

    await handle(left);
    await handle({ ...left, waits: 1 });
    expect({ sent, queued }).toEqual({
      sent: [],
      queued: [1, 2].map((waits) => ({
        channelMessage: { ...left, waits },
        dueAt: "2026-11-20T09:00:40.000Z",
      })),
    });

    await handle({ ...left, waits: 120 });
    expect(sent).toHaveLength(1);
  });

  it("tells nobody of a message that is gone", async () => {
    const { handle, sent, queued } = aSender(refuse, bindings, { isKept: false });

    await handle(left);

    expect({ sent, queued }).toEqual({ sent: [], queued: [] });
  });

  test.each([
    ["mail", true, new Uint8Array([2])],
    ["mail", false, undefined],
    ["webhook", true, undefined],
  ] as const)("by %s, attach %s: the sound goes along or not", async (kind, attach, sound) => {
    const { handle, notices } = aSender(async () => undefined, {
      schema: "bindings/v1",
      mailboxes: { reception: { name: "Reception", notify: "crm", attach } },
      channels: {
        crm:
          kind === "mail"
            ? { kind, from: "ivr@contoso.com", to: ["office@contoso.com"] }
            : { kind, url: "https://crm.example/hook" },
      },
    });

    await handle(left);

    expect(notices).toEqual([
      {
        mailboxName: "Reception",
        details,
        lacksWords: false,
        saidNumber: undefined,
        earlier: { messages: 1, callbacks: 0, isUnsure: true },
        durationInMs: 5000,
        link: "https://ivr.example/call-1-record-2",
        sound,
      },
    ]);
  });

  const writing: Bindings = {
    ...bindings,
    mailboxes: { reception: { name: "Reception", notify: "crm", words: true } },
  };

  it("waits for the words of a message for ten minutes, then says that they are not there", async () => {
    const waiting = aSender(async () => undefined, writing);
    await waiting.handle(left);
    expect(waiting.sent).toEqual([]);
    expect(waiting.queued).toEqual([
      { channelMessage: { ...left, waits: 1 }, dueAt: "2026-11-20T09:00:40.000Z" },
    ]);

    const late = aSender(async () => undefined, writing, { now: "2026-11-20T09:10:00.000Z" });
    await late.handle({ ...left, waits: 20 });
    expect(late.notices).toMatchObject([{ lacksWords: true }]);
  });

  it("tells the words, and the number that is in them", async () => {
    const words = "Please call me back on 030 555 01 99.";
    const { handle, notices } = aSender(async () => undefined, writing, { words });
    await handle(left);
    expect(notices).toMatchObject([
      { details: { words }, lacksWords: false, saidNumber: "030 555 01 99" },
    ]);
  });

  it("notes which channel was told, and tells none twice when only that note was written", async () => {
    const { handle, noted } = aSender(async () => undefined);
    await handle(left);
    expect(noted).toEqual([
      {
        recordingId: "call-1-record-2",
        at: "2026-11-20T09:00:10.000Z",
        channel: "crm",
        kind: "webhook",
      },
    ]);

    const again = aSender(async () => undefined, bindings, { told: "2026-11-20T09:00:05.000Z" });
    await again.handle(left);
    expect(again.sent).toEqual([]);
  });

  const callback: ChannelMessage = {
    ...channelMessage,
    id: "callback/request-1/due",
    text: "",
    callback: { requestId: "request-1", isDue: true },
  };

  it("tells who wants to be called back, with links in the language of the channel", async () => {
    const { handle, notices } = aSender(async () => undefined, {
      schema: "bindings/v1",
      callbackQueues: { sales: { name: "Sales", notify: "crm" } },
      channels: { crm: { kind: "teams", url: "https://crm.example/hook", language: "de" } },
    });
    await handle(callback);
    expect(notices).toEqual([
      {
        queueName: "Sales",
        phoneNumber: "+4930555099",
        requestedAt: "2026-11-20T09:00:00.000Z",
        isDue: true,
        isGivenUp: false,
        links: {
          done: "https://ivr.example/request-1/done/de",
          notReached: "https://ivr.example/request-1/notReached/de",
        },
      },
    ]);
  });

  it("notes that it was told of a request, apart from that the request is due", async () => {
    const { handle, noted } = aSender(async () => undefined);
    await handle(callback);
    await handle({ ...callback, callback: { requestId: "request-1", isDue: false } });
    const at = "2026-11-20T09:00:10.000Z";
    expect(noted).toEqual([
      { requestId: "request-1", what: "due", at, channel: "crm", kind: "webhook" },
      { requestId: "request-1", what: "asked", at, channel: "crm", kind: "webhook" },
    ]);

    const again = aSender(async () => undefined, bindings, { told: at });
    await again.handle({ ...callback, callback: { requestId: "request-1", isDue: false } });
    expect(again.sent).toEqual([]);
    await again.handle(callback);
    expect(again.sent).toHaveLength(1);
  });

  it("tells nobody of a request that was settled meanwhile", async () => {
    const { handle, sent, queued } = aSender(refuse, bindings, { isKept: false });
    await handle(callback);
    expect({ sent, queued }).toEqual({ sent: [], queued: [] });
  });
});

describe("a card for whoever takes a caller", () => {
  const card: ChannelMessage = {
    ...channelMessage,
    text: "",
    news: { title: "A call for Anna", facts: [], isOnce: true, messages: ["call-1-record-2"] },
  };

  it("is tried once, and then dropped: late it would be of no use", async () => {
    const { handle, queued, sent } = aSender(() => Promise.reject(new Error("Away.")));
    await handle(card);
    expect(sent).toHaveLength(1);
    expect(queued).toEqual([]);
  });
});
