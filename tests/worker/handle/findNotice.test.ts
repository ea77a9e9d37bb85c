import type { Bindings } from "../../../lib/flow/document/bindings";
import type { KnownRecording } from "../../../lib/worker/ports";
import { findNotice, type NoticePorts } from "../../../lib/worker/handle/findNotice";
import { aRecording } from "../../contracts/support/aRecording";

const recordedAt = "2026-11-20T09:00:00.000Z";
const kept: KnownRecording = aRecording({ recordingId: "r", mailbox: "reception", recordedAt });
const left = { recordingId: "r", mailbox: "reception", durationInMs: 4000 };
const earlier = { messages: 2, callbacks: 1, isUnsure: false };
const wav = Uint8Array.of(1, 2, 3);
const bindings = (changes: object = {}): Bindings => ({
  schema: "bindings/v1",
  mailboxes: { reception: { name: "Reception", notify: "mail", words: true, ...changes } },
  channels: { mail: { kind: "mail", from: "ivr@contoso.example", to: ["desk@contoso.example"] } },
});

/** Ports over one recording, a minute after it was left. */
const ports = (changes: Partial<NoticePorts> = {}): NoticePorts => ({
  findRecording: async () => kept,
  loadRecording: async () => wav,
  writesWords: true,
  countEarlier: async () => earlier,
  toAttachment: (sound) => sound.slice(1),
  toLink: (recordingId) => `https://ivr.example/${recordingId}`,
  now: () => "2026-11-20T09:01:00.000Z",
  ...changes,
});
const withWords = async () => ({ ...kept, words: "Please call 030 555 012." });

describe("findNotice", () => {
  it("tells what is known of a message, with its words", async () => {
    const notice = await findNotice(ports({ findRecording: withWords }), bindings(), left);
    expect(notice).toMatchObject({
      mailboxName: "Reception",
      details: { recordingId: "r" },
      lacksWords: false,
      earlier,
      durationInMs: 4000,
      link: "https://ivr.example/r",
      sound: undefined,
    });
  });

  test.each([
    ["gone", async () => undefined],
    ["told", async () => ({ ...kept, toldAt: recordedAt })],
  ] satisfies [string, NoticePorts["findRecording"]][])("says %s", async (word, findRecording) => {
    expect(await findNotice(ports({ findRecording }), bindings(), left)).toBe(word);
  });

  it("waits ten minutes for words where they are written down, and not where they are not", async () => {
    expect(await findNotice(ports(), bindings(), left)).toBe("tooSoon");
    const late = ports({ now: () => "2026-11-20T09:10:00.000Z" });
    expect(await findNotice(late, bindings(), left)).toMatchObject({ lacksWords: true });
    const silent = ports({ writesWords: false });
    expect(await findNotice(silent, bindings(), left)).toMatchObject({ lacksWords: false });
    const unwanted = await findNotice(ports(), bindings({ words: false }), left);
    expect(unwanted).toMatchObject({ lacksWords: false });
  });

  it("carries the sound by mail alone, where the mailbox asks for it", async () => {
    const known = ports({ findRecording: withWords });
    expect(await findNotice(known, bindings({ attach: true }), left)).toMatchObject({
      sound: Uint8Array.of(2, 3),
    });
    const lost = ports({ findRecording: withWords, loadRecording: async () => undefined });
    expect(await findNotice(lost, bindings({ attach: true }), left)).toMatchObject({
      sound: undefined,
    });
    const elsewhere = await findNotice(known, bindings({ attach: true, notify: "crm" }), left);
    expect(elsewhere).toMatchObject({ sound: undefined });
  });

  it("names a mailbox that is bound no more by its key", async () => {
    const notice = await findNotice(ports(), { schema: "bindings/v1" }, left);
    expect(notice).toMatchObject({ mailboxName: "reception", lacksWords: false });
  });
});
