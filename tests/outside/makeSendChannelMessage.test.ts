import { createHmac } from "node:crypto";
import { z } from "zod";
import type { Channel, MailChannel } from "../../lib/flow/document/channel";
import type { Mail } from "../../lib/graph/actions/mail";
import type { OutsideRequest } from "../../lib/outside/makeAskOutside";
import { makeReadSecret } from "../../lib/outside/makeReadSecret";
import { makeSendChannelMessage } from "../../lib/outside/makeSendChannelMessage";
import { toReference } from "../../lib/outside/news/toReference";
import type { CallbackNotice, ChannelMessage, Notice } from "../../lib/worker/ports";

const at = "2026-11-20T09:00:00.000Z";
const flowsWords: ChannelMessage = {
  id: "call-1/notify-7",
  callId: "call-1",
  channel: "office",
  text: "A *good* customer [called](https://evil.example).",
  at,
  attempt: 1,
};
const left: ChannelMessage = {
  ...flowsWords,
  id: "recording/call-1-record-2",
  text: "",
  left: { recordingId: "call-1-record-2", mailbox: "reception", durationInMs: 61_000 },
};
const notice: Notice = {
  mailboxName: "Reception <1>",
  details: {
    recordingId: "call-1-record-2",
    callId: "call-1",
    mailbox: "reception",
    flow: "contoso",
    node: "message",
    caller: "***123",
    recordedAt: at,
    urgent: true,
    end: "stopTone",
    deleteAfter: "2026-12-20T09:00:00.000Z",
  },
  lacksWords: false,
  earlier: { messages: 0, callbacks: 0, isUnsure: true },
  durationInMs: 61_000,
  link: "https://ivr.example/editor/messages",
};
const mail: MailChannel = { kind: "mail", from: "ivr@contoso.com", to: ["office@contoso.com"] };
const teams: Extract<Channel, { kind: "teams" }> = {
  kind: "teams",
  url: "https://flows.example/hook",
};

/** What Adaptive Cards 1.5 has of elements that are sent: https://adaptivecards.io/explorer. Strict, so that a typing error shows. */
const cardMessage = z.strictObject({
  type: z.literal("message"),
  attachments: z.tuple([
    z.strictObject({
      contentType: z.literal("application/vnd.microsoft.card.adaptive"),
      contentUrl: z.null(),
      content: z.strictObject({
        type: z.literal("AdaptiveCard"),
        $schema: z.literal("http://adaptivecards.io/schemas/adaptive-card.json"),
        version: z.literal("1.5"),
        body: z.array(
          z.discriminatedUnion("type", [
            z.strictObject({
              type: z.literal("TextBlock"),
              text: z.string().min(1),
              wrap: z.boolean().optional(),
              size: z.enum(["Default", "Small", "Medium", "Large", "ExtraLarge"]).optional(),
              weight: z.enum(["Default", "Lighter", "Bolder"]).optional(),
              color: z
                .enum(["Default", "Dark", "Light", "Accent", "Good", "Warning", "Attention"])
                .optional(),
            }),
            z.strictObject({
              type: z.literal("RichTextBlock"),
              inlines: z.array(z.strictObject({ type: z.literal("TextRun"), text: z.string() })),
            }),
            z.strictObject({
              type: z.literal("FactSet"),
              facts: z.array(z.strictObject({ title: z.string(), value: z.string() })).min(1),
            }),
          ]),
        ),
        actions: z
          .array(
            z.strictObject({
              type: z.literal("Action.OpenUrl"),
              title: z.string().min(1),
              url: z.url(),
            }),
          )
          .optional(),
      }),
    }),
  ]),
});

async function sending(
  channel: Channel,
  message: ChannelMessage,
  about?: Notice | CallbackNotice,
  status = 200,
): Promise<Readonly<{ posts: readonly OutsideRequest[]; mails: readonly Mail[] }>> {
  const posts: OutsideRequest[] = [];
  const mails: Mail[] = [];
  const send = makeSendChannelMessage({
    askOutside: async (request) => {
      posts.push(request);
      return { status, body: "" };
    },
    readSecret: makeReadSecret({ IVR_SECRET_HOOK: "the-key" }),
    sendMail: async (one) => void mails.push(one),
    now: () => "2026-11-20T09:01:00.000Z",
  });
  await send(channel, message, about);
  return { posts, mails };
}

const bodyOf = (post: OutsideRequest | undefined): unknown => JSON.parse(post?.body ?? "");
const cardOf = (post: OutsideRequest | undefined) =>
  cardMessage.parse(bodyOf(post)).attachments[0].content;

describe("a webhook", () => {
  it("without a kind takes the words of a flow as ever", async () => {
    const { posts } = await sending({ url: "https://crm.example/hook" }, flowsWords);

    expect(posts).toEqual([
      {
        url: "https://crm.example/hook",
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": "call-1/notify-7" },
        body: JSON.stringify({ id: flowsWords.id, callId: "call-1", text: flowsWords.text, at }),
        timeoutInMs: 10_000,
      },
    ]);
  });

  it("is told of a caller's message", async () => {
    const { posts } = await sending({ url: "https://crm.example/hook" }, left, notice);

    expect(bodyOf(posts[0])).toEqual({
      id: "recording/call-1-record-2",
      callId: "call-1",
      text: "Urgent message for Reception <1>",
      at,
      message: {
        recordingId: "call-1-record-2",
        mailbox: "reception",
        mailboxName: "Reception <1>",
        caller: "***123",
        urgent: true,
        recordedAt: at,
        durationInMs: 61_000,
        earlier: { messages: 0, callbacks: 0, isUnsure: true },
        link: notice.link,
      },
    });
  });

  it("is signed over the time and the body with its secret", async () => {
    const { posts } = await sending(
      { url: "https://crm.example/hook", secret: { setting: "IVR_SECRET_HOOK" } },
      flowsWords,
    );
    const seconds = Date.parse("2026-11-20T09:01:00.000Z") / 1000;
    const expected = createHmac("sha256", "the-key")
      .update(`${seconds}.${posts[0]?.body}`)
      .digest("hex");

    expect(posts[0]?.headers["ivr-signature"]).toBe(`t=${seconds},v1=${expected}`);
  });

  it("rejects unless it is answered 2xx", async () => {
    await expect(
      sending({ url: "https://crm.example/hook" }, flowsWords, undefined, 404),
    ).rejects.toThrow("The channel answered 404.");
  });
});

describe("a Teams channel", () => {
  it("gets a card with who called, when, how long and where to listen", async () => {
    const { posts } = await sending({ ...teams, timeZone: "Europe/Berlin" }, left, notice);

    expect(cardOf(posts[0])).toEqual({
      type: "AdaptiveCard",
      $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
      version: "1.5",
      body: [
        {
          type: "TextBlock",
          text: "Urgent message for Reception <1>",
          wrap: true,
          size: "Medium",
          weight: "Bolder",
          color: "Attention",
        },
        {
          type: "FactSet",
          facts: [
            { title: "Caller", value: String.raw`\*\*\*123` },
            { title: "Left at", value: "20 Nov 2026, 10:00" },
            { title: "Length", value: "1:01 min" },
            { title: "Reference", value: toReference(left.id) },
          ],
        },
      ],
      actions: [{ type: "Action.OpenUrl", title: "Listen", url: notice.link }],
    });
  });

  it("reads no Markdown in the words of a flow", async () => {
    const { posts } = await sending(teams, flowsWords);

    expect(cardOf(posts[0]).body).toContainEqual({
      type: "RichTextBlock",
      inlines: [{ type: "TextRun", text: flowsWords.text }],
    });
  });

  it("gets no card over 28 kB", async () => {
    const { posts } = await sending(teams, { ...flowsWords, text: "ä€😀".repeat(10_000) });

    expect(Buffer.byteLength(posts[0]?.body ?? "")).toBeLessThanOrEqual(28 * 1024);
    expect(Buffer.byteLength(posts[0]?.body ?? "")).toBeGreaterThan(10 * 1024);
    expect(JSON.stringify(cardOf(posts[0]))).toContain("the rest is too long");
  });
});

describe("a mail", () => {
  it("says the same in the channel's language, with its sound", async () => {
    const sound = new Uint8Array([1, 2, 3]);
    const { mails } = await sending(
      { ...mail, language: "de" as const, timeZone: "Europe/Berlin" },
      left,
      { ...notice, sound },
    );

    expect(mails).toEqual([
      {
        from: "ivr@contoso.com",
        to: ["office@contoso.com"],
        subject: "Dringende Nachricht für Reception <1>",
        html: [
          "<p><b>Dringende Nachricht für Reception &lt;1&gt;</b></p>",
          "<p>Anrufer: ***123<br>",
          "Hinterlassen: 20.11.2026, 10:00<br>",
          "Länge: 1:01 min<br>",
          `Kennzeichen: ${toReference(left.id)}</p>`,
          '<p><a href="https://ivr.example/editor/messages">Anhören</a></p>',
        ].join("\n"),
        messageId: `<${toReference(left.id)}.ivr@contoso.com>`,
        isUrgent: true,
        attachment: {
          name: `message-${toReference(left.id)}.wav`,
          contentType: "audio/wav",
          content: sound,
        },
      },
    ]);
  });

  it("has the same Message-ID at every attempt, and another for another message", async () => {
    const idOf = async (id: string, attempt: number) =>
      (await sending(mail, { ...left, id, attempt }, notice)).mails[0]?.messageId;

    expect(await idOf("recording/a", 2)).toBe(await idOf("recording/a", 1));
    expect(await idOf("recording/b", 1)).not.toBe(await idOf("recording/a", 1));
  });
});

describe("what sorts a message", () => {
  const sorted: Notice = {
    ...notice,
    details: {
      ...notice.details,
      words: "The cellar is [under](https://evil.example) water.",
      urgentWord: "water",
    },
    saidNumber: "030 555 0199",
    earlier: { messages: 2, callbacks: 1, isUnsure: true },
  };

  it("stands in the card, its words as they were said", async () => {
    const { posts } = await sending(teams, left, sorted);
    const { body } = cardOf(posts[0]);
    expect(body[1]).toEqual({
      type: "RichTextBlock",
      inlines: [{ type: "TextRun", text: "“The cellar is [under](https://evil.example) water.”" }],
    });
    const facts = body.flatMap((one) => (one.type === "FactSet" ? one.facts : []));
    expect(facts).toEqual(
      expect.arrayContaining([
        { title: "Urgent because of", value: "“water”" },
        { title: "Number said", value: "030 555 0199" },
        {
          title: "In the last week",
          value: String.raw`2 messages, 1 request to be called back \(same last digits, so perhaps others\)`,
        },
      ]),
    );
  });

  it("stands in mail and in JSON", async () => {
    const { mails } = await sending({ ...mail, language: "de" as const }, left, sorted);
    expect(mails[0]?.html).toContain("„The cellar is [under](https://evil.example) water.“");
    expect(mails[0]?.html).toContain("Genannte Nummer: 030 555 0199");
    const { posts } = await sending({ url: "https://crm.example/hook" }, left, sorted);
    expect(bodyOf(posts[0])).toMatchObject({
      message: {
        words: sorted.details.words,
        urgentWord: "water",
        saidNumber: "030 555 0199",
        earlier: { messages: 2, callbacks: 1, isUnsure: true },
      },
    });
  });

  test.each([
    [{ lacksWords: true }, "The words could not be written down yet."],
    [{ details: { ...notice.details, words: "" } }, "No words could be made out."],
  ])("says why there are no words: %j", async (changes, sentence) => {
    const { mails } = await sending(mail, left, { ...notice, ...changes });
    expect(mails[0]?.html).toContain(sentence);
  });
});

describe("a request to be called back", () => {
  const request: CallbackNotice = {
    queueName: "Sales",
    phoneNumber: "+4930555099",
    requestedAt: at,
    isDue: true,
    isGivenUp: false,
    links: { done: "https://ivr.example/d?a=1&b=2", notReached: "https://ivr.example/n" },
  };
  const asked: ChannelMessage = {
    ...flowsWords,
    id: "callback/request-1",
    text: "",
    callback: { requestId: "request-1", isDue: true },
  };

  it("is a card with a link for each outcome", async () => {
    const { body, actions } = cardOf((await sending(teams, asked, request)).posts[0]);
    expect(body[0]).toMatchObject({ text: "Please call back: Sales" });
    expect(actions).toEqual([
      { type: "Action.OpenUrl", title: "Was called", url: request.links.done },
      { type: "Action.OpenUrl", title: "Not reached", url: request.links.notReached },
    ]);
  });

  it("is a mail, and JSON", async () => {
    const mailed = await sending({ ...mail, language: "de" as const }, asked, {
      ...request,
      isDue: false,
    });
    expect(mailed.mails[0]).toMatchObject({ subject: "Rückruf gewünscht: Sales" });
    expect(mailed.mails[0]?.html).toContain('<a href="https://ivr.example/d?a=1&amp;b=2">');
    const posted = await sending({ url: "https://crm.example/hook" }, asked, request);
    expect(bodyOf(posted.posts[0])).toMatchObject({
      id: "callback/request-1",
      text: "Please call back: Sales",
      callback: { requestId: "request-1", isDue: true, phoneNumber: "+4930555099" },
    });
  });
});
