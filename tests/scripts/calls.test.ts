import type { CallAfterwards } from "../../lib/ivr/afterwards/callAfterwards";
import { toReference } from "../../lib/outside/news/toReference";
import { recordLines } from "../../scripts/calls/recordLines";
import { flowSchema } from "../../lib/flow/document/flow";
import { packText } from "../../lib/storage/calls/packText";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { runCallsCommand } from "../../scripts/calls/runCallsCommand";
import { aCallRecord } from "../contracts/support/aCallRecord";
import { aStoredCall } from "../contracts/support/aStoredCall";
import { aFlow } from "../publishing/support/aFlow";
import { aCommandLine } from "./support/aCommandLine";

const now = () => "2026-11-22T09:10:00.000Z";

/** Calls of yesterday, one of them in a flow that is still known, and one that goes on. */
async function anOffice() {
  const storage = makeMemoryStorage({ now });
  const flow = flowSchema.parse({
    ...aFlow({ key: "main" }),
    entry: "choose",
    nodes: { choose: { type: "hangup", title: "Choices" } },
  });
  const { entry } = flow;
  await storage.flowStore.saveFlowVersion({
    flow,
    version: 3,
    audio: {},
    publishedAt: now(),
    publishedBy: "anna",
  });
  const { saveCallRecord } = storage.callRecordStore;
  await saveCallRecord(
    aCallRecord({
      answeredAt: "2026-11-21T09:00:01.000Z",
      lastNode: "bye",
      path: [
        { flow: "main", node: entry, atInMs: 1_200, attempt: 2 },
        { flow: "other", node: "bye", atInMs: 50_000, attempt: 1 },
        { flow: "main", node: "(nobody available)", atInMs: 55_000, attempt: 1 },
      ],
    }),
  );
  await saveCallRecord(
    aCallRecord({
      callId: "call-2",
      flow: "shop",
      result: "leftMessage",
      end: "callerHungUp",
      lastNode: "(kept)",
    }),
  );
  const startedAt = "2026-11-22T09:05:00.000Z";
  await storage.saveCall("call-3", aStoredCall({ callId: "call-3", startedAt }), undefined);
  await storage.liveCalls.noteLiveCall({ callId: "call-3", startedAt });
  return aCommandLine(runCallsCommand, { openStorage: () => Promise.resolve(storage), now });
}

describe("npm run calls", () => {
  it("lists the finished calls of a day, or of a flow", async () => {
    const run = await anOffice();
    expect((await run("list")).stdout).toBe("No calls on 2026-11-22 (UTC).\n");
    const listed = await run("list", "--day", "2026-11-21");
    expect(listed.stdout).toContain(
      "2026-11-21 09:00:00|099|main|1:00|transferred to sales|bye|call-1\n",
    );
    expect(listed.stdout).toContain("|left a message|(kept)|call-2\n");
    const ofShop = await run("list", "--day", "2026-11-21", "--flow", "shop", "--json");
    expect(JSON.parse(ofShop.stdout)).toMatchObject([{ callId: "call-2" }]);
    expect((await run("list", "--day", "2026-11-21", "--limit", "1")).stderr).toBe(
      "There are more: --limit 2.\n",
    );
  });

  it("shows one as its transcript, looking some days back", async () => {
    const run = await anOffice();
    expect((await run("show", "call-1")).stdout.split("\n")).toEqual([
      "# Call from 099, to 100, on 2026-11-21 09:00:00 UTC",
      "# call-1",
      "# Flow main, version 3, language en",
      "  0:00|<- incoming",
      "  0:01|<- established",
      "  0:01|== choose attempt 2|# Choices",
      "  0:50|== other/bye",
      "  0:55|== (nobody available)",
      "  1:00|<- transferAccepted by sales",
      "  1:00|<- terminated transferred",
      "# transferred to sales",
      "# Milestones: sales",
      "",
    ]);
    expect(JSON.parse((await run("show", "call-1", "--json")).stdout)).toMatchObject({
      callId: "call-1",
    });
  });

  it("shows what happened in a call as long as its lines are kept, and says what is left out", async () => {
    const storage = makeMemoryStorage({ now });
    const turn = (at: string, ...rest: readonly string[]) =>
      JSON.stringify([`2026-11-21T09:00:${at}.000Z`, ...rest]);
    const packed = packText(`${turn("00", "incoming from phone", "", "establishing", "answer")}\n`);
    const tail = `${turn("40", "tone1 #9", "sales", "transferring sales", "playPrompt …", "transfer person:anna")}\n`;
    await storage.callRecordStore.saveCallRecord(aCallRecord(), {
      first: [{ count: 1, packed }],
      dropped: 12,
      last: [],
      tail,
    });
    const run = aCommandLine(runCallsCommand, { openStorage: () => Promise.resolve(storage), now });
    expect((await run("show", "call-1")).stdout.split("\n").slice(3, -3)).toEqual(
      [
        "  0:00|<- incoming from phone",
        "-> answer",
        "== establishing",
        "# 12 events are left out here",
        "  0:40|<- tone1 #9",
        "-> playPrompt …",
        "-> transfer person:anna",
        "== transferring sales",
      ].map((line) => (line.startsWith(" ") ? line : `        ${line}`)),
    );
    expect(JSON.parse((await run("show", "call-1", "--json")).stdout)).toMatchObject({
      lines: [{ stepEvent: "incoming from phone" }, { stepEvent: "tone1 #9", node: "sales" }],
      leftOut: { after: 1, count: 12 },
    });
  });

  it("names the channels that were told of the caller, and the reference of each card", async () => {
    const storage = makeMemoryStorage({ now });
    const { saveCallRecord } = storage.callRecordStore;
    await saveCallRecord(aCallRecord({ toldChannels: ["sales", "frontOffice"] }));
    const run = aCommandLine(runCallsCommand, { openStorage: () => Promise.resolve(storage), now });
    const told = (await run("show", "call-1")).stdout
      .split("\n")
      .filter((line) => line.includes("was told"));
    expect(told).toEqual(
      ["sales", "frontOffice"].map(
        (channel) =>
          `# ${channel} was told what the caller chose and entered (reference ${toReference(`call-1/handover-${channel}`)})`,
      ),
    );
  });

  it("says what Teams and the telephone network told of a call afterwards", () => {
    const say = (afterwards: CallAfterwards) =>
      recordLines(aCallRecord({ afterwards }), () => undefined).filter((line) =>
        /^# (?:Teams|Telephone)/.test(line),
      );
    expect(say({ version: 1 })).toEqual([]);
    expect(
      say({
        talkTimeInMs: 150_000,
        quality: {
          failureStage: "midcall",
          reason: "CallEndedUnexpectedly",
          network: {
            packetLossRate: 0.0138,
            jitterInMs: 16,
            roundTripInMs: 61,
            connection: "wifi",
          },
        },
        phone: { network: "pstn", charge: 0.12, currency: "USD" },
      }),
    ).toEqual([
      "# Teams: 2:30 of talk after the transfer, failed (midcall, CallEndedUnexpectedly), 1.4 % of packets lost, jitter 16 ms, round trip 61 ms, by wifi",
      "# Telephone: Microsoft's lines, charge 0.12 USD",
    ]);
    expect(say({ phone: { network: "directRouting", finalSipCode: 486 } })).toEqual([
      "# Telephone: own trunk, SIP 486",
    ]);
  });

  it("takes the beginning of an id for a call of the day", async () => {
    const run = await anOffice();
    await expect(run("show", "call-2", "--day", "2026-11-21")).resolves.toEqual(
      await run("show", "call-2"),
    );
    const whole = await run("show", "call-3");
    await expect(run("show", "call", "--day", "2026-11-21")).resolves.toMatchObject({
      code: 1,
      stderr: '2 calls begin with "call": give more of it.\n',
    });
    await expect(run("show", "call")).resolves.toEqual(whole);
  });

  it("says of a call without a record that it goes on, or that it is not known", async () => {
    const run = await anOffice();
    expect(await run("show", "call-3")).toMatchObject({
      code: 1,
      stderr:
        "The call call-3 goes on since 2026-11-22 09:05:00 UTC, now in main/choose: it has a record when it is over.\n",
    });
    expect((await run("show", "call-9", "--day", "2026-11-21")).stderr).toMatch(
      /^No call call-9 was found in that day: npm run calls -- list --day D/,
    );
  });

  it("lists the calls that go on", async () => {
    const run = await anOffice();
    expect((await run("live")).stdout.split("\n")).toEqual([
      "SINCE (UTC)|FOR|FLOW|STEP|DOES|ID",
      "2026-11-22 09:05:00|5:00|main 3|choose|asking|call-3",
      "",
    ]);
  });
});
