import { hungUp, waitsForKey } from "../support/activities";
import type { CallEvent, CallFact } from "../../lib/ivr/call/callEvent";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { toCallEventMessage } from "../../lib/messaging/messages/toCallEventMessage";
import { toCampaignMessage } from "../../lib/messaging/messages/toCampaignMessage";
import { toChannelMessage } from "../../lib/messaging/messages/toChannelMessage";
import type { LoadCall } from "../../lib/worker/ports";
import { aStoredCall } from "../contracts/support/aStoredCall";
import { aDeadLetterOffice } from "./support/aDeadLetterOffice";

const callId = "491f0b00-0000-4000-8000-000000000001";
const at = "2026-11-21T09:00:00.000Z";

function event(id: string, fact: CallFact = { type: "callEstablished" }): CallEvent {
  return { id, callId, at, ...fact };
}

/** Storage that knows the call, wherever it is. */
function knowing(changes: Partial<IvrState>): LoadCall {
  return () => Promise.resolve({ call: aStoredCall({ callId, ...changes }), etag: "1" });
}
const underWay = knowing({ activity: waitsForKey });
const over = knowing({ activity: hungUp });

type Office = Awaited<ReturnType<typeof aDeadLetterOffice>>;
const offices: Office[] = [];
async function office(loadCall?: LoadCall, ...events: readonly CallEvent[]): Promise<Office> {
  const opened = await aDeadLetterOffice(loadCall);
  offices.push(opened);
  await opened.kill(...events.map(toCallEventMessage));
  return opened;
}
afterEach(async () => {
  await Promise.all(offices.splice(0).map(({ close }) => close()));
});

describe("deadletters list", () => {
  it("says that there are none", async () => {
    const { run } = await office();
    expect(await run("list")).toEqual({
      code: 0,
      stdout: "There are no dead letters.\n",
      stderr: "",
    });
    expect((await run("list", "--json")).stdout).toBe("[]\n");
  });

  it("shows each with its age, its call, what happened and why it died, and changes nothing", async () => {
    const { run, advance, counts } = await office(
      underWay,
      event("one"),
      event("two", { type: "toneReceived", tone: "tone7", sequenceId: 4 }),
    );
    advance(2 * 3_600_000);
    const listed = await run("list");
    expect(listed).toMatchObject({ code: 0, stderr: "" });
    expect(listed.stdout.split("\n").map((line) => line.replace(/ {2,}/g, "|"))).toEqual([
      "SEQ|AGE|CALL|EVENT|DELIVERIES|REASON",
      `1|2h|${callId}|established|0|MaxDeliveryCountExceeded`,
      `2|2h|${callId}|tone* #4|0|MaxDeliveryCountExceeded`,
      "",
    ]);
    expect(counts()).toEqual({ alive: 0, dead: 2 });
  });

  it("leaves out those that are younger than asked", async () => {
    const { run, advance, kill } = await office(underWay, event("old"));
    advance(3_600_000);
    await kill(toCallEventMessage(event("young")));
    const listed: unknown = JSON.parse((await run("list", "--older-than", "30m", "--json")).stdout);
    expect(listed).toEqual([
      expect.objectContaining({ sequenceNumber: "1", messageId: "old", event: "established" }),
    ]);
  });
});

describe("deadletters show", () => {
  it("says what happened, why it died and whether a replay may help", async () => {
    const { run } = await office(underWay, event("one"));
    const shown = await run("show", "1");
    expect(shown).toMatchObject({ code: 0, stderr: "" });
    expect(shown.stdout).toMatch(/^event +established$/m);
    expect(shown.stdout).toMatch(new RegExp(`^call +${callId}$`, "m"));
    expect(shown.stdout).toMatch(
      /^died of +MaxDeliveryCountExceeded: Message could not be consumed after 5 delivery attempts\.$/m,
    );
    expect(shown.stdout).toMatch(/^replay +may help$/m);
  });

  test.each([
    [
      "a caller's number",
      { type: "callIncoming", source: { kind: "phone", id: "+4930555099" }, dialled: ["*"] },
      /30555/,
    ],
    ["a key", { type: "toneReceived", tone: "tone7", sequenceId: 4 }, /tone7/],
    [
      "a token",
      {
        type: "recordingCompleted",
        operation: "operation-4",
        end: "stopTone",
        recordingLocation: "https://location.example/1",
        recordingAccessToken: "secret-token",
      },
      /secret-token|location\.example/,
    ],
  ] as const)("never shows %s", async (_what, fact, secret) => {
    const { run } = await office(underWay, event("one", fact));
    for (const command of [["list"], ["show", "1"]]) {
      expect((await run(...command)).stdout).not.toMatch(secret);
      expect((await run(...command, "--json")).stdout).not.toMatch(secret);
    }
  });

  it("masks numbers in what others wrote", async () => {
    const { run, kill } = await office(underWay);
    await kill({
      body: { number: "+4930555099" },
      sessionId: "+4930555099",
      messageId: "+4930555099",
    });
    expect(JSON.parse((await run("show", "1", "--json")).stdout)).toMatchObject({
      event: "unreadable",
      sessionId: "***099",
      messageId: "***099",
    });
  });

  it("names a number that no dead letter bears", async () => {
    const { run } = await office(underWay, event("one"));
    expect(await run("show", "7")).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "DEAD_LETTER_NOT_FOUND: There is no dead letter 7: npm run deadletters -- list shows those there are.\n",
    });
  });
});

describe("deadletters replay", () => {
  it("sends a dead letter to its session again under a new id, and removes it then", async () => {
    const { run, receive, counts } = await office(underWay, event("one"), event("two"));
    expect(await run("replay", "2")).toEqual({
      code: 0,
      stdout: "2 was sent again.\n",
      stderr: "",
    });
    expect(counts()).toEqual({ alive: 1, dead: 1 });
    const again = await receive(callId);
    // The queue's own time to live counts anew.
    const { timeToLive: _timeToLive, ...sent } = toCallEventMessage(event("two"));
    expect(again).toMatchObject({ ...sent, messageId: "two:replay:1" });
    expect(again.applicationProperties).not.toHaveProperty("DeadLetterReason");
  });

  it("counts how often a message was sent again", async () => {
    const { run, kill, receive } = await office(underWay);
    await kill({ ...toCallEventMessage(event("one")), messageId: "one:replay:9" });
    await run("replay", "--all");
    expect((await receive(callId)).messageId).toBe("one:replay:10");
  });

  it("keeps the id of a replay as short as the service wants it", async () => {
    const { run, kill, receive } = await office(underWay);
    await kill({ ...toCallEventMessage(event("one")), messageId: "x".repeat(128) });
    await run("replay", "1");
    expect((await receive(callId)).messageId).toMatch(/^[\da-f]{64}:replay:1$/);
  });

  it("sends all that are old enough, in their order, and none that dies meanwhile", async () => {
    const { run, receive, kill, advance, counts } = await office(
      underWay,
      event("one"),
      event("two"),
    );
    advance(3_600_000);
    await kill(toCallEventMessage(event("young")));
    const replayed = await run("replay", "--all", "--older-than", "1h", "--json");
    expect(replayed.code).toBe(0);
    expect(JSON.parse(replayed.stdout)).toEqual([
      { sequenceNumber: "1", done: true, what: "was sent again." },
      { sequenceNumber: "2", done: true, what: "was sent again." },
    ]);
    expect((await receive(callId)).messageId).toBe("one:replay:1");
    expect((await receive(callId)).messageId).toBe("two:replay:1");
    expect(counts()).toEqual({ alive: 0, dead: 1 });
  });

  test.each([
    ["of a call that is over", over, "its call is over"],
    [
      "of a call nobody knows",
      () => Promise.resolve(undefined),
      "its call is not known (any more): nobody waits for it",
    ],
  ])("refuses an event %s, unless it is forced", async (_which, loadCall, why) => {
    const { run, counts } = await office(loadCall, event("one"));
    expect(await run("replay", "1")).toEqual({
      code: 1,
      stdout: `1 is not sent again: ${why}. --force sends it all the same.\n`,
      stderr: "",
    });
    expect((await run("show", "1")).stdout).toContain(`pointless: ${why}`);
    expect(counts()).toEqual({ alive: 0, dead: 1 });
    expect((await run("replay", "1", "--force")).code).toBe(0);
    expect(counts()).toEqual({ alive: 1, dead: 0 });
  });

  it("refuses what this version cannot read, byte for byte as it is when forced", async () => {
    const { run, kill, receive } = await office(underWay);
    await kill({ body: Buffer.from("{ not json"), sessionId: "s", messageId: "strange" });
    expect((await run("replay", "1")).stdout).toContain("this version cannot read it");
    expect((await run("replay", "1", "--force")).code).toBe(0);
    expect((await receive("s")).body).toEqual(Buffer.from("{ not json"));
  });

  it("sends a finished recording whose call is over: its message is still wanted", async () => {
    const recording = {
      operation: "operation-4",
      mailbox: "sales",
      node: "message",
      retentionInDays: 30,
      since: "2026-11-20T09:00:00.000Z",
    };
    const { run } = await office(
      knowing({ activity: hungUp, leftRecording: recording }),
      event("one", {
        type: "recordingCompleted",
        operation: "operation-4",
        end: "stopTone",
        recordingLocation: "https://location.example/1",
        recordingAccessToken: "token",
      }),
    );
    expect((await run("replay", "1")).code).toBe(0);
  });

  it("sends a channel message whatever became of its call", async () => {
    const { run, kill } = await office(over);
    const channelMessage = { id: "n", callId, channel: "ops", text: "Hello", at, attempt: 4 };
    await kill(toChannelMessage(channelMessage));
    expect((await run("list")).stdout).toContain("channel message to ops, attempt 4");
    expect((await run("replay", "1")).code).toBe(0);
  });

  it("sends news of a campaign again, in words that name nobody", async () => {
    const { run, kill } = await office(over);
    const ended = { recipient: "0007", attempt: 2, end: "busy", callId } as const;
    await kill(toCampaignMessage({ key: "reminders", campaignId: "id-1", at, ended }));
    expect((await run("list")).stdout).toContain("campaign reminders: recipient 0007, busy");
    expect((await run("replay", "1")).code).toBe(0);
  });

  it("loses nothing when the queue does not take it", async () => {
    const hands: { resume?: () => void } = {};
    const { run, broker, counts } = await office(async () => {
      hands.resume = broker.pause();
      return underWay(callId);
    }, event("one"));
    const failed = await run("replay", "1");
    hands.resume?.();
    expect(failed).toMatchObject({ code: 1, stdout: "" });
    expect(failed.stderr).toMatch(/^QUEUE_UNAVAILABLE: .*nothing was lost/);
    expect(counts()).toEqual({ alive: 0, dead: 1 });
  });

  it("does no harm when it was interrupted between sending and removing", async () => {
    const { run, open, counts } = await office(underWay, event("one"));
    const { deadLetters, close } = await open();
    await Promise.all((await deadLetters.peek()).map(deadLetters.sendAgain));
    await close();
    expect(counts()).toEqual({ alive: 1, dead: 1 });
    expect((await run("replay", "1")).code).toBe(0);
    expect(counts()).toEqual({ alive: 1, dead: 0 });
  });

  it("says that somebody else holds it", async () => {
    const { run, client } = await office(underWay, event("one"));
    const other = client.createReceiver("call-events-v1", { subQueueType: "deadLetter" });
    await other.receiveMessages(1);
    expect(await run("replay", "1")).toMatchObject({
      code: 1,
      stdout: "1 is held by somebody else: try again in ten seconds.\n",
    });
  });
});

describe("deadletters purge", () => {
  it("deletes one", async () => {
    const { run, counts } = await office(over, event("one"), event("two"));
    expect(await run("purge", "1")).toEqual({ code: 0, stdout: "1 is deleted.\n", stderr: "" });
    expect(counts()).toEqual({ alive: 0, dead: 1 });
    expect((await run("list")).stdout).toMatch(/^2 /m);
  });

  it("deletes all, more than are locked at once", async () => {
    const { run, counts } = await office(
      over,
      ...Array.from({ length: 25 }, (_, index) => event(`event-${index}`)),
    );
    expect((await run("purge", "--all", "--json")).code).toBe(0);
    expect(counts()).toEqual({ alive: 0, dead: 0 });
    expect((await run("purge", "--all")).stdout).toBe("There are no such dead letters.\n");
  });
});

describe("deadletters", () => {
  test.each([
    [["replay"], "Give either SEQ or --all."],
    [["purge", "1", "--all"], "Give either SEQ or --all."],
    [["purge", "one"], 'A dead letter is named by its number in the list, not by "one".'],
    [["replay", "1", "--older-than", "2h"], "--older-than goes with --all."],
    [["list", "--older-than", "2 weeks"], "--older-than takes a time such as 30s, 15m, 2h or 3d"],
    [["show"], "SEQ is missing: npm run deadletters -- show SEQ"],
    [["replay", "1", "2"], '"2" is too much'],
    [["revive"], 'There is no command "revive": the commands are list, show, replay, purge.'],
  ])("does not understand %j", async (args, sentence) => {
    const { run, counts } = await office(over, event("one"));
    const answer = await run(...args);
    expect(answer).toMatchObject({ code: 2, stdout: "" });
    expect(answer.stderr).toContain(sentence);
    expect(counts()).toEqual({ alive: 0, dead: 1 });
  });

  it("explains itself", async () => {
    const { run } = await office();
    expect((await run("help")).stdout).toMatch(/^npm run deadletters -- COMMAND\n/);
    expect((await run("replay", "--help")).stdout).toContain("--force");
  });
});
