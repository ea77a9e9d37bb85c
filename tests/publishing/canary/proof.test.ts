import { readFileSync } from "node:fs";
import type { CallRecord } from "../../../lib/ivr/call/callRecord";
import { makeLookAtCanaries } from "../../../lib/publishing/canary/makeLookAtCanaries";
import { makePublishFlow } from "../../../lib/publishing/makePublishFlow";
import { makeMemoryStorage } from "../../../lib/storage/memoryStorage";
import { drawOutcome, makeDraw, usual, type Fares } from "../../canary/draws";
import { aCallRecord } from "../../contracts/support/aCallRecord";
import { aFlow } from "../support/aFlow";
import { aPublisher } from "../support/aPublisher";

const start = Date.parse("2026-11-21T09:00:00.000Z");
/** A call every ten seconds, and a look every two minutes. */
const betweenCallsInMs = 10_000;
const betweenLooksInMs = 120_000;
const mostCalls = 40_000;

type Found = Readonly<{ end: string; calls: number; harmed: number }>;

/** Runs one trial in virtual time: callers ring, have their version as the worker finds it, and the timer looks. */
async function runTrial(fares: Fares, seed: number): Promise<Found> {
  let nowInMs = start;
  const now = () => new Date(nowInMs).toISOString();
  const storage = makeMemoryStorage({ now });
  const ports = { ...aPublisher({ now }).ports, ...storage, now };
  const publish = makePublishFlow(ports);
  await publish({ document: aFlow({ name: "Before" }), who: "anna" });
  await storage.entryPointStore.saveEntryPoint({
    dialled: "*",
    flow: "main",
    version: "published",
  });
  await publish({ document: aFlow({ name: "After" }), who: "anna", canary: 5 });
  const stored = await storage.flowStore.loadFlowMeta("main");
  if (stored?.meta.canary === undefined) throw new Error("nothing is on trial");
  // The same callers each time that this test runs.
  const canary = { ...stored.meta.canary, key: `key ${seed}` };
  await storage.flowStore.saveFlowMeta({ ...stored.meta, canary }, stored.etag);
  const records: CallRecord[] = [];
  const lookAtCanaries = makeLookAtCanaries({
    ...ports,
    callRecordStore: {
      listFlowRecords: ({ from, to }) =>
        Promise.resolve({
          records: records
            .slice(-5000)
            .filter(({ startedAt }) => from <= startedAt && startedAt < to),
        }),
    },
  });
  const draw = makeDraw(seed);
  let [calls, harmed] = [0, 0];
  for (let call = 0; call < mostCalls; call += 1) {
    nowInMs += betweenCallsInMs;
    // Some call again.
    const caller = `+1555${Math.floor(draw() * 20_000)}`;
    const version = (await storage.resolveEntryPoint(["*"], now(), caller))?.pinned.versions[
      "main"
    ];
    const isTried = version === canary.version;
    const record = toRecord(version ?? 0, now(), call, isTried ? fares : usual, draw);
    records.push(record);
    if (isTried) {
      calls += 1;
      if (isHarmed(record)) harmed += 1;
    }
    if (call % (betweenLooksInMs / betweenCallsInMs) !== 0) continue;
    const { decided, failures } = await lookAtCanaries();
    if (failures.length > 0) throw failures[0]?.error;
    const [one] = decided;
    if (one === undefined) continue;
    nowInMs += 5000;
    const pinned = (await storage.resolveEntryPoint(["*"], now(), caller))?.pinned.versions["main"];
    expect(pinned).toBe(one.end === "taken" ? canary.version : 1);
    return { end: one.end, calls, harmed };
  }
  return { end: "open", calls, harmed };
}

function toRecord(
  version: number,
  startedAt: string,
  call: number,
  fares: Fares,
  draw: () => number,
): CallRecord {
  const { gaveUp, noMatch, silence, failed, secondsToPerson } = drawOutcome(fares, draw);
  const result = failed
    ? "failed"
    : gaveUp
      ? "abandoned"
      : secondsToPerson === undefined
        ? "selfServed"
        : "transferred";
  const went = { ...(noMatch && { noMatch: 1 }), ...(silence && { noInput: 1 }) };
  return aCallRecord({
    callId: `call-${call}`,
    version,
    startedAt,
    answeredAt: startedAt,
    endedAt: new Date(Date.parse(startedAt) + 20_000 + draw() * 160_000).toISOString(),
    result,
    path: [
      { flow: "main", node: "choose", atInMs: 0, attempt: 1, ...went },
      { flow: "main", node: "sales", atInMs: (secondsToPerson ?? 0) * 1000, attempt: 1 },
    ],
  });
}

/** Any of what is looked at happened, whether or not the version before would have spared this caller. */
function isHarmed({ result, path }: CallRecord): boolean {
  const [asked, last] = path;
  return (
    result === "failed" ||
    result === "abandoned" ||
    asked?.noMatch !== undefined ||
    asked?.noInput !== undefined ||
    (last?.atInMs ?? 0) > 45_000
  );
}

const points = [30, 35, 45, 60];
/** Each is worse by so many points in one thing. */
const worse: readonly Readonly<{ name: string; fares: Fares }>[] = points.flatMap((more) => {
  const by = (share: number) => share + more / 100;
  return [
    { name: `${more} points more give up`, fares: { ...usual, gaveUp: by(usual.gaveUp) } },
    {
      name: `${more} points more press a wrong key`,
      fares: { ...usual, noMatch: by(usual.noMatch) },
    },
    { name: `${more} points more are silent`, fares: { ...usual, silence: by(usual.silence) } },
    { name: `${more} points more meet a failure`, fares: { ...usual, failed: by(usual.failed) } },
    {
      // Of 60 callers in 100 whom a person takes, 15 are late by the usual, and 45 or all of them now.
      name: `${more} points more come late to a person`,
      fares: { ...usual, seconds: more < 45 ? [35, 75] : [46, 90] },
    },
  ];
});

const harmless: readonly Readonly<{ name: string; fares: Fares }>[] = Array.from(
  { length: 20 },
  (_, index) => ({
    name: `harmless ${index}`,
    fares: index % 4 === 0 ? { ...usual, gaveUp: 0.1, silence: 0.06 } : usual,
  }),
);

describe("versions on trial, in virtual time", () => {
  it("withdraws all of 20 that are worse after at most 50 harmed callers each", async () => {
    const found: (Found & Readonly<{ name: string }>)[] = [];
    for (const [index, { name, fares }] of worse.entries()) {
      found.push({ name, ...(await runTrial(fares, 100 + index)) });
    }
    expect(found).toHaveLength(20);
    const most = (of: "calls" | "harmed") => Math.max(...found.map((one) => one[of]));
    const page = readFileSync("docs/canary.md", "utf8").replaceAll(/\s+/g, " ");
    expect(page).toContain(
      `each after ${most("calls")} calls at most, of which ${most("harmed")} met anything bad`,
    );
    expect(found.filter(({ end, harmed }) => end !== "withdrawn" || harmed > 50)).toEqual([]);
  });

  it("withdraws at most one of 20 that are harmless, and takes the others for all", async () => {
    const ends = [];
    for (const [index, { fares }] of harmless.entries()) {
      ends.push((await runTrial(fares, 200 + index)).end);
    }
    expect(ends.filter((end) => end === "withdrawn").length).toBeLessThanOrEqual(1);
    expect(ends.filter((end) => end === "taken").length).toBeGreaterThanOrEqual(19);
  });
});
