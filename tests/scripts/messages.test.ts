import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeRecords } from "../../lib/compose/composeRecords";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { runMessagesCommand } from "../../scripts/messages/runMessagesCommand";
import { aRecording } from "../contracts/support/aRecording";
import { aCommandLine } from "./support/aCommandLine";

const now = () => "2026-11-23T09:00:00.000Z";
const wav = Uint8Array.of(82, 73, 70, 70);
const folder = mkdtempSync(join(tmpdir(), "messages-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Two messages of different days and mailboxes, and a player that can be told to fail. */
async function anOffice(options: Readonly<{ player?: "plays" | "fails" }> = {}) {
  const storage = makeMemoryStorage({ now });
  const { recordingStore, auditLog } = storage;
  await recordingStore.saveRecording(aRecording({ recordingId: "call-1-record-4" }), wav);
  await recordingStore.saveRecording(
    aRecording({
      recordingId: "call-2-record-9",
      mailbox: "support",
      urgent: true,
      recordedAt: "2026-11-22T08:00:00Z",
    }),
    wav,
  );
  const played: Uint8Array[] = [];
  const play = (sound: Uint8Array) => {
    played.push(sound);
    return { ended: Promise.resolve(options.player === "plays"), stop: () => {} };
  };
  const run = aCommandLine(runMessagesCommand, {
    openRecords: () => Promise.resolve(composeRecords({ ...storage, now })),
    play: options.player === undefined ? undefined : play,
    who: "anna",
    now,
  });
  return { run, played, auditLog, recordingStore };
}

describe("npm run messages", () => {
  it("lists those of the last days, the newest first, or of one day or mailbox", async () => {
    const { run } = await anOffice();
    expect((await run("list")).stdout.split("\n")).toEqual([
      "LEFT (UTC)|MAILBOX|FROM|SAID|ID",
      "2026-11-22 08:00:00|support|099|urgent|call-2-record-9",
      "2026-11-21 23:59:59|sales|099|call-1-record-4",
      "",
    ]);
    expect((await run("list", "--mailbox", "sales")).stdout).not.toContain("support");
    expect(JSON.parse((await run("list", "--day", "2026-11-22", "--json")).stdout)).toMatchObject([
      { recordingId: "call-2-record-9" },
    ]);
    expect((await run("list", "--days", "1")).stdout).toBe("No messages on 2026-11-23 (UTC).\n");
  });

  it("shows how the words of a message begin, and all of them with the number in them when it is played", async () => {
    const { run, recordingStore } = await anOffice({ player: "plays" });
    const words = "Please call me back as soon as you can,\nmy number is 030 555 0199.";
    await recordingStore.saveWords("call-2-record-9", { words });
    const { stdout } = await run("list", "--mailbox", "support");
    expect(stdout).toContain("Please call me back as soon as you can,…");
    const { stderr } = await run("play", "call-2");
    expect(stderr).toContain(`“${words}”`);
    expect(stderr).toContain("The number that is said: 030 555 0199");
  });

  it("saves one, by the beginning of its id, for its owner alone and over nothing else", async () => {
    const { run } = await anOffice();
    const file = join(folder, "one.wav");
    expect(await run("save", "call-1", file)).toMatchObject({
      code: 0,
      stdout: `${file} holds the message (1 KiB).\n`,
    });
    expect([...readFileSync(file)]).toEqual([...wav]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await run("save", "call-1", file)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("choose a name that is not taken") as string,
    });
  });

  it("plays one where a player is installed, and says when that failed", async () => {
    const { run, played } = await anOffice({ player: "plays" });
    expect(await run("play", "call-2-record-9")).toEqual({
      code: 0,
      stdout: "",
      stderr: "Left by 099 for support at 2026-11-22 08:00:00 UTC.\n",
    });
    expect(played).toEqual([wav]);
    const failing = await anOffice({ player: "fails" });
    expect((await failing.run("play", "call-2")).stderr).toContain("could not play it.");
    const without = await anOffice();
    expect(await without.run("play", "call-2")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^No player is installed \(.*aplay/) as string,
    });
  });

  it("deletes one, and writes down who did", async () => {
    const { run, auditLog, recordingStore } = await anOffice();
    expect(await run("delete", "call-2")).toMatchObject({
      code: 0,
      stdout: "Deleted: the message for support of 2026-11-22 08:00:00 UTC.\n",
    });
    expect(await recordingStore.loadRecording("call-2-record-9")).toBeUndefined();
    expect((await auditLog.listAuditEntries({ subject: "messages", limit: 5 })).entries).toEqual([
      {
        at: now(),
        who: "anna",
        what: "messageDeleted",
        subject: "messages",
        detail: "call-2-record-9",
      },
    ]);
  });

  test.each([
    [["save", "call"], 1, '2 messages begin with "call": give more of it.'],
    [["delete", "call-3"], 1, 'There is no message "call-3"'],
    [["list", "--day", "Monday"], 2, '--day is a date such as 2026-11-21 (UTC), not "Monday".'],
    [["list", "--day", "2026-11-22", "--days", "2"], 2, "Give either --day or --days."],
    [["list", "--days", "4000"], 2, "--days is 400 at most"],
  ] as const)("answers %j with a sentence", async (args, code, sentence) => {
    const { run } = await anOffice({ player: "plays" });
    expect(await run(...args)).toMatchObject({
      code,
      stdout: "",
      stderr: expect.stringContaining(sentence) as string,
    });
  });
});
