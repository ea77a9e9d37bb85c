import fc from "fast-check";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CallFact } from "../../lib/ivr/call/callEvent";
import type { CallPlan } from "../../lib/ivr/call/callPlan";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { newCall } from "../../lib/ivr/call/newCall";
import type { KeptLines } from "../../lib/ivr/lines/readTurnLines";
import { toTurnLine, type TurnLine } from "../../lib/ivr/lines/toTurnLine";
import { step } from "../../lib/ivr/step";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { keepCall } from "../../scripts/calls/keep/keepCall";
import { runCallsCommand } from "../../scripts/calls/runCallsCommand";
import { parseKeptPlan } from "../../scripts/transcripts/parseKeptPlan";
import { parseTranscriptEvent } from "../../scripts/transcripts/parseTranscriptEvent";
import { runTranscript } from "../../scripts/transcripts/runTranscript";
import { aCallRecord } from "../contracts/support/aCallRecord";
import { aWorker } from "../support/aWorker";
import { fixtureBindings, fixtureFlow } from "../support/readFixture";
import { transcriptPlan } from "../support/transcriptPlan";
import { aCommandLine } from "./support/aCommandLine";

const transcripts = path.join(__dirname, "../transcripts");

/** A golden transcript as a worker would have taken its call: its lines, as the record has them. */
function take(file: string): Readonly<{ plan: CallPlan; lines: readonly TurnLine[] }> {
  const text = readFileSync(path.join(transcripts, file), "utf8").split("\n");
  const header = (name: string) =>
    text
      .find((line) => line.startsWith(`# ${name}:`))
      ?.slice(name.length + 3)
      .trim();
  const flows = (header("flow") ?? "contoso").split(",").map((name) => name.trim());
  const plan = transcriptPlan({ flows, file: header("plan") });
  const paceInMs = Number.parseFloat(header("pace") ?? "1") * 1000;
  let clock = Date.parse(header("clock") ?? "2026-11-20T09:00:00Z");
  let state = newCall("call-1", new Date(clock).toISOString());
  const lines: TurnLine[] = [];
  for (const line of text.filter((one) => one.startsWith("<-"))) {
    clock += paceInMs;
    const fact: CallFact = parseTranscriptEvent(line.slice(3), state);
    const at = new Date(clock).toISOString();
    const event = { id: `event-${lines.length}`, callId: "call-1", at, ...fact };
    const { state: next, actions } = step(state, event, plan);
    if (next !== state) lines.push(toTurnLine(state, next, { event, actions }, plan));
    state = next;
  }
  return { plan, lines };
}

const record = aCallRecord({
  callId: "491f0b00-0000-4000-8000-000000000001",
  startedAt: "2026-11-20T09:00:00.000Z",
});
const secrets =
  /Anna Berg|Bergmann|Olga|\+4930555|bank\.example|crm\.example|teams\.example|22222222-2222/;

describe("a call that is kept", () => {
  const told = readdirSync(transcripts).filter((file) => file.endsWith(".call.txt"));
  /** All but those placed for another call: they have no record of their own, or their orders are not in it. */
  const calls = told
    .map((file) => ({ file, ...take(file) }))
    .filter(
      ({ lines: [first] }) => !/^created to (?:\w+, a|the room)/.test(first?.stepEvent ?? ""),
    );

  it("is any golden transcript, found again from what its record would have", () => {
    const refused: string[] = [];
    const wrong: string[] = [];
    for (const { file, plan, lines } of calls) {
      const kept = keepCall(record, { lines }, plan, "kept-one");
      if (typeof kept === "string") {
        refused.push(`${file}: ${kept}`);
        continue;
      }
      const again = runTranscript(kept[".call.txt"], () => parseKeptPlan(kept[".plan.json"]));
      const isSame = again.transcript === kept[".call.txt"] && again.caller === kept[".caller.txt"];
      const all = Object.values(kept).join("\n");
      if (!isSame) wrong.push(`${file} does not read as written`);
      if (secrets.test(all)) wrong.push(`${file} shows ${secrets.exec(all)?.[0] ?? ""}`);
    }
    expect(wrong).toEqual([]);
    expect(refused).toEqual([]);
    expect(calls.length).toBeGreaterThan(100);
  });

  it("is refused with a sentence where its record is not whole, or leads nowhere", () => {
    const { plan, lines } = take("failed-transfer.call.txt");
    const keep = (kept: KeptLines) => keepCall(record, kept, plan, "kept-one");
    expect(keep({ lines, leftOut: { after: 3, count: 70 } })).toMatch(/^70 events in the middle/);
    expect(keep({ lines: lines.slice(2) })).toMatch(/^The record does not have the beginning/);
    const [first, ...others] = lines as [TurnLine, ...TurnLine[]];
    const asLeg = { ...first, stepEvent: "created to user, a leg" };
    expect(keep({ lines: [asLeg, ...others] })).toMatch(/^This call was placed for another one/);
    const elsewhere = lines.map((line) =>
      line.stepEvent.startsWith("recordingKept") ? { ...line, outcome: "asking nowhere" } : line,
    );
    expect(keep({ lines: elsewhere })).toMatch(/leads past "recordingKept \S+", \d+ s after/);
  });

  it("shows no name, number, address or id of its bindings, whatever they are", () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{3,9}$/);
    const digits = fc.stringMatching(/^[1-9]\d{8,10}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 4, maxLength: 4 }),
        fc.uniqueArray(digits, { minLength: 3, maxLength: 3 }),
        fc.uuid({ version: 4 }),
        fc.webUrl(),
        (
          [first = "", last = "", other = "", more = ""],
          [one = "", two = "", three = ""],
          id,
          url,
        ) => {
          fc.pre([first, last, other, more].every((word) => !/^(?:sales|front|desk)$/i.test(word)));
          const { plan, lines } = take("failed-transfer.call.txt");
          const bindings = bindingsSchema.parse({
            ...plan.bindings,
            people: {
              ...plan.bindings.people,
              sales: { userId: id, name: `${first} ${last}`, extension: one.slice(0, 6) },
              [`ask${other}`]: { userId: id, name: `${other} ${more}` },
            },
            numbers: { salesMobile: `+${one}` },
            lists: { blocked: [`+${two}`, three], codes: [three.slice(0, 6)] },
            channels: { crm: { url: `https://${new URL(url).hostname}/${one}` } },
          });
          const kept = keepCall(record, { lines }, { ...plan, bindings }, "kept-one");
          const all = typeof kept === "string" ? kept : Object.values(kept).join("\n");
          expect(typeof kept).toBe("object");
          const codes = [one.slice(0, 6), three.slice(0, 6)];
          for (const word of [
            ...codes,
            `${first} ${last}`,
            `${other} ${more}`,
            `ask${other}`,
            one,
            two,
            three,
            id,
            new URL(url).hostname,
          ]) {
            expect(all).not.toContain(word);
          }
        },
      ),
      { numRuns: 40, ...(process.env["CI"] === undefined ? {} : { seed: 20261130 }) },
    );
  });
});

describe("npm run calls -- keep", () => {
  const directory = mkdtempSync(path.join(tmpdir(), "kept-"));
  afterAll(() => rmSync(directory, { recursive: true }));
  const facts: readonly CallFact[] = [
    { type: "callIncoming", source: { kind: "phone", id: "+4989777888" }, dialled: ["+15550100"] },
    { type: "audioActive" },
    { type: "toneReceived", tone: "tone1", sequenceId: 1 },
    ...["8", "6", "4", "2"].map((key, index): CallFact => {
      return { type: "toneReceived", tone: `tone${key}` as "tone8", sequenceId: index + 2 };
    }),
    { type: "toneReceived", tone: "pound", sequenceId: 6 },
    { type: "toneReceived", tone: "tone1", sequenceId: 7 },
    ...["9", "7", "5", "3"].map((key, index): CallFact => {
      return { type: "toneReceived", tone: `tone${key}` as "tone9", sequenceId: index + 8 };
    }),
    { type: "callTerminated", reason: "callerHungUp" },
  ];

  /** A terminal beside a worker that took a call: an account, its PIN, a look-up, then a transfer. */
  const anOffice = async () => {
    const worker = await aWorker({
      flow: fixtureFlow("bank"),
      bindings: fixtureBindings(),
      ports: {
        checkPin: async () => "right",
        lookUp: async () => ({ outcome: "found", values: { balance: 731 } }),
      },
    });
    for (const fact of facts) await worker.happen(fact);
    const openStorage = () => Promise.resolve(worker.storage);
    return aCommandLine(runCallsCommand, { openStorage, now: worker.now });
  };

  it("writes a call that a worker took as a transcript that passes, and never over another", async () => {
    const run = await anOffice();
    const { stdout, stderr, code } = await run(
      "keep",
      "call-1",
      "--to",
      directory,
      "--name",
      "pin",
    );
    expect([code, stderr]).toEqual([0, ""]);
    const [call = "", caller = "", plan = ""] = stdout.trim().split("\n");
    const text = readFileSync(call, "utf8");
    const again = runTranscript(text, () => parseKeptPlan(readFileSync(plan, "utf8")));
    expect(again).toEqual({ transcript: text, caller: readFileSync(caller, "utf8") });
    expect(text).toMatch(/^<- pinChecked right$/m);
    expect(text).toMatch(/^<- lookUp found/m);
    const typed = [...text.matchAll(/^<- tone(\d) #/gm)].map(([, key]) => key).join("");
    expect(typed).toHaveLength(10);
    expect(typed).not.toMatch(/8642|9753/);
    expect(text).not.toMatch(/777888|731/);
    expect(await run("keep", "call-1", "--to", directory, "--name", "pin")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("choose a --name that is not taken") as string,
    });
    const json = await run("keep", "call-1", "--to", directory, "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({ name: "kept-call-1" });
  });

  it("says what is wrong", async () => {
    const run = await anOffice();
    expect((await run("keep", "nobody", "--to", directory)).stderr).toContain("No call nobody");
    expect(await run("keep", "call-1", "--name", "../x")).toMatchObject({ code: 2 });
    const storage = makeMemoryStorage({ now: () => "2026-11-21T12:00:00.000Z" });
    await storage.callRecordStore.saveCallRecord(aCallRecord());
    const other = aCommandLine(runCallsCommand, {
      openStorage: () => Promise.resolve(storage),
      now: () => "2026-11-21T12:00:00.000Z",
    });
    expect((await other("keep", "call-1", "--to", directory)).stderr).toContain(
      "is not kept, or no longer: IVR_LINES_KEPT_DAYS",
    );
    await storage.callRecordStore.saveCallRecord(aCallRecord(), {
      first: [],
      dropped: 0,
      last: [],
      tail: '["2026-11-21T09:00:00.000Z","incoming from phone","","establishing"]\n',
    });
    expect((await other("keep", "call-1", "--to", directory)).stderr).toContain(
      "is no longer there",
    );
  });
});
