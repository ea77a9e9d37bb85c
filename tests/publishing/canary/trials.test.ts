import { isCanaryCaller } from "../../../lib/publishing/canary/isCanaryCaller";
import { makeEndCanary } from "../../../lib/publishing/canary/makeEndCanary";
import { makeLookAtCanaries } from "../../../lib/publishing/canary/makeLookAtCanaries";
import { makeShowCanary } from "../../../lib/publishing/canary/makeShowCanary";
import { loadAnsweringFlows } from "../../../lib/publishing/loadAnsweringFlows";
import { makeDeleteFlow } from "../../../lib/publishing/makeDeleteFlow";
import { makePublishFlow } from "../../../lib/publishing/makePublishFlow";
import { makeRollBackFlow } from "../../../lib/publishing/makeRollBackFlow";
import { makeMemoryStorage } from "../../../lib/storage/memoryStorage";
import { aCallRecord } from "../../contracts/support/aCallRecord";
import { aFlow } from "../support/aFlow";
import { aPublisher } from "../support/aPublisher";

const today = "2026-11-21T09:00:00.000Z";
const after = (minutes: number) => new Date(Date.parse(today) + minutes * 60_000).toISOString();

/** A publisher with a clock: version 1 is live, everybody is answered by it. */
async function withLive() {
  let now = today;
  const storage = makeMemoryStorage({ now: () => now });
  const made = aPublisher({ ...storage, now: () => now });
  const ports = { ...made.ports, ...storage };
  const publish = makePublishFlow(ports);
  await publish({ document: aFlow({ name: "Before" }), who: "anna" });
  await storage.entryPointStore.saveEntryPoint({
    dialled: "*",
    flow: "main",
    version: "published",
  });
  return {
    ...made,
    ports,
    publish,
    goTo: (minutes: number) => (now = after(minutes)),
    meta: async () => (await ports.flowStore.loadFlowMeta("main"))?.meta,
    end: makeEndCanary(ports),
    show: makeShowCanary(ports),
    look: makeLookAtCanaries(ports),
  };
}

/** The same, and version 2 is on trial with 5 % of callers. */
async function withTrial() {
  const made = await withLive();
  await made.publish({ document: aFlow({ name: "After" }), who: "anna", canary: true });
  made.auditEntries.length = 0;
  return made;
}

/** Calls that end one after the other, so many of the live version for each of the one on trial, who give up there. */
async function saveCalls(
  { ports }: Awaited<ReturnType<typeof withLive>>,
  rounds: number,
  tried: "abandoned" | "selfServed",
) {
  for (let call = 0; call < rounds * 10; call += 1) {
    const version = call % 10 === 9 ? 2 : 1;
    const startedAt = after(1 + call / 100);
    await ports.callRecordStore.saveCallRecord(
      aCallRecord({
        callId: `call-${call}`,
        version,
        startedAt,
        answeredAt: startedAt,
        endedAt: after(2 + call / 100),
        result: version === 2 ? tried : "selfServed",
        path: [],
      }),
    );
  }
}

describe("publishing for a share of callers", () => {
  it("leaves what is live, and says so", async () => {
    const { publish, meta, auditEntries } = await withLive();
    auditEntries.length = 0;
    const outcome = await publish({
      document: aFlow({ name: "After" }),
      who: "ben",
      note: "Shorter",
      canary: 12,
    });
    expect(outcome).toMatchObject({ version: 2, canaryShare: 12 });
    expect(await meta()).toMatchObject({
      name: "Before",
      publishedVersion: 1,
      latestVersion: 2,
      canary: { version: 2, share: 12, since: today, name: "After" },
    });
    expect(auditEntries).toEqual([
      {
        at: today,
        who: "ben",
        what: "canaryStarted",
        subject: "main",
        detail: "version 2 for 12 % of callers: Shorter",
      },
    ]);
  });

  test.each([0, 100, 51, 2.5, -5, "abc", ""])("refuses a share of %j", async (canary) => {
    const { publish, meta } = await withLive();
    await expect(publish({ document: aFlow(), who: "ben", canary })).rejects.toMatchObject({
      code: "CANARY_INVALID",
      message: `A canary of "${canary}" is no share of callers: give a whole percentage from 1 to 50, such as 5; to publish for all callers, leave it out.`,
    });
    expect((await meta())?.latestVersion).toBe(1);
  });

  it("refuses a time, nothing to compare with, and a flow that nobody calls", async () => {
    const { publish } = await withLive();
    const canary = { document: aFlow({ key: "other" }), who: "ben", canary: 5 };
    await expect(publish({ ...canary, at: after(60) })).rejects.toMatchObject({
      message: expect.stringContaining("A canary begins at once") as string,
    });
    await expect(publish(canary)).rejects.toMatchObject({
      code: "CANARY_INVALID",
      message: expect.stringContaining("Nothing of the flow other is live") as string,
    });
    await publish({ document: aFlow({ key: "other" }), who: "ben" });
    await expect(publish({ ...canary, force: true })).rejects.toMatchObject({
      code: "CANARY_INVALID",
      message: expect.stringContaining(
        "No number leads to the live version of the flow other",
      ) as string,
    });
  });

  it("refuses a canary while a version is planned, unless that is withdrawn", async () => {
    const { publish, meta } = await withLive();
    await publish({ document: aFlow({ name: "Christmas" }), who: "ben", at: after(60) });
    const canary = { document: aFlow({ name: "After" }), who: "ben", canary: 5 };
    await expect(publish(canary)).rejects.toMatchObject({
      code: "PLANNED_ALREADY",
      message: expect.stringContaining("which would end a canary: withdraw it first") as string,
    });
    await publish({ ...canary, withdraws: true });
    expect(await meta()).toMatchObject({ withdrawnVersions: [2], canary: { version: 3 } });
  });

  test.each([
    ["for all", {}],
    ["for later", { at: after(60) }],
    ["for others", { canary: 10 }],
  ])("refuses a second publication %s while it runs", async (_what, how) => {
    const { publish, meta } = await withTrial();
    await expect(
      publish({ document: aFlow({ name: "Third" }), who: "ben", ...how }),
    ).rejects.toMatchObject({
      code: "CANARY_RUNNING",
      message:
        "Version 2 of the flow main is on trial with 5 % of callers: take it for all or end the trial first, npm run flows -- canary main --take or --end.",
    });
    expect((await meta())?.latestVersion).toBe(2);
  });

  it("counts what is on trial among what callers reach", async () => {
    const { ports } = await withTrial();
    const { reached } = await loadAnsweringFlows(ports);
    expect(reached.map(({ flow }) => flow.name)).toEqual(["Before", "After"]);
  });
});

describe("the callers of a trial", () => {
  it("are as many as were said, and the same ones each time", () => {
    const canary = { version: 2, share: 5, key: "key" };
    const callers = Array.from({ length: 20_000 }, (_, index) => `+1555${index}`);
    const tried = callers.filter((caller) => isCanaryCaller(canary, "main", caller));
    expect(tried.length / callers.length).toBeCloseTo(0.05, 2);
    expect(tried.every((caller) => isCanaryCaller(canary, "main", caller))).toBe(true);
    const next = tried.filter((caller) =>
      isCanaryCaller({ ...canary, version: 3 }, "main", caller),
    );
    expect(next.length).toBeLessThan(tried.length / 5);
  });

  it("have the version on trial, and all others what is live", async () => {
    const { ports, meta } = await withTrial();
    const canary = (await meta())?.canary;
    if (canary === undefined) throw new Error("nothing is on trial");
    for (let index = 0; index < 200; index += 1) {
      const caller = `+1555${index}`;
      const found = await ports.resolveEntryPoint(["+15550100"], today, caller);
      const version = isCanaryCaller(canary, "main", caller) ? 2 : 1;
      expect(found?.pinned.versions).toEqual({ main: version });
    }
    // Whom we call ourselves.
    expect((await ports.resolveEntryPoint(["*"], today))?.pinned.versions).toEqual({ main: 1 });
  });
});

describe("the end of a trial", () => {
  it("is that all have it, or nobody", async () => {
    const taken = await withTrial();
    await taken.end({ key: "main", how: "taken", who: "ben" });
    expect(await taken.meta()).toMatchObject({ name: "After", publishedVersion: 2 });
    expect(await taken.meta()).not.toHaveProperty("canary");
    expect(taken.auditEntries).toEqual([
      { at: today, who: "ben", what: "canaryTaken", subject: "main", detail: "version 2" },
    ]);
    expect((await taken.show("main")).end).toEqual({ type: "taken", at: today, who: "ben" });
    const ended = await withTrial();
    await ended.end({ key: "main", how: "withdrawn", version: 2, who: "ben" });
    expect(await ended.meta()).toMatchObject({ publishedVersion: 1, withdrawnVersions: [2] });
    expect(await ended.meta()).not.toHaveProperty("canary");
  });

  it("is refused where nothing is on trial, or another version", async () => {
    const { end } = await withLive();
    const request = { key: "main", how: "taken", who: "ben" } as const;
    await expect(end(request)).rejects.toMatchObject({ code: "CANARY_NOT_FOUND" });
    const running = await withTrial();
    await expect(running.end({ ...request, version: 1 })).rejects.toMatchObject({
      code: "CHANGED_MEANWHILE",
    });
    await expect(end({ ...request, key: "none" })).rejects.toMatchObject({
      code: "FLOW_NOT_FOUND",
    });
  });

  it("comes with going back, which keeps what is live, and with the end of a flow", async () => {
    const back = await withTrial();
    await saveCalls(back, 1, "selfServed");
    back.goTo(3);
    await back.look();
    await makeRollBackFlow(back.ports)({ key: "main", who: "ben" });
    expect(await back.meta()).toMatchObject({ publishedVersion: 1, withdrawnVersions: [2] });
    expect(await back.meta()).not.toHaveProperty("canary");
    back.goTo(4);
    await back.look();
    expect((await back.show("main")).end).toMatchObject({ type: "withdrawn", who: "ben" });
    const gone = await withTrial();
    await gone.ports.entryPointStore.deleteEntryPoint("*");
    await makeDeleteFlow(gone.ports)({ key: "main", who: "ben" });
    expect(await gone.meta()).not.toHaveProperty("canary");
  });
});

describe("the look at trials", () => {
  it("withdraws what callers are worse off with, and keeps why", async () => {
    const made = await withTrial();
    await saveCalls(made, 40, "abandoned");
    made.goTo(10);
    const { decided } = await made.look();
    expect(decided).toEqual([
      {
        flow: "main",
        version: 2,
        calls: expect.any(Number) as number,
        end: "withdrawn",
        measure: "gaveUp",
      },
    ]);
    expect(await made.meta()).toMatchObject({ publishedVersion: 1, withdrawnVersions: [2] });
    expect(made.auditEntries).toEqual([
      expect.objectContaining({
        who: "canary",
        what: "canaryWithdrawn",
        detail: `version 2: callers worse off after ${decided[0]?.calls} calls (gaveUp)`,
      }),
    ]);
    const { end, evidence } = await made.show("main");
    expect(end).toEqual({ type: "withdrawn", at: after(10), measure: "gaveUp" });
    expect(evidence.tried.happened.gaveUp).toBe(decided[0]?.calls);
    expect(JSON.stringify(await made.show("main"))).not.toContain("call-");
    expect(await made.look()).toEqual({ decided: [], failures: [] });
  });

  it("takes for all what has proved itself", async () => {
    const made = await withTrial();
    await saveCalls(made, 120, "selfServed");
    made.goTo(30);
    expect((await made.look()).decided).toMatchObject([{ end: "taken", version: 2 }]);
    expect(await made.meta()).toMatchObject({ publishedVersion: 2 });
  });

  it("counts each call once, however often it looks", async () => {
    const made = await withTrial();
    await saveCalls(made, 3, "abandoned");
    for (const minutes of [2, 3, 4, 10]) {
      made.goTo(minutes);
      await made.look();
    }
    const { evidence } = await made.show("main");
    expect([evidence.live.calls, evidence.tried.calls]).toEqual([27, 3]);
  });

  it("leaves out calls that we placed, that began before, or that have another version", async () => {
    const made = await withTrial();
    const record = { startedAt: after(1), answeredAt: after(1), endedAt: after(2), version: 2 };
    for (const changes of [
      { direction: "outgoing" as const },
      { startedAt: after(-1) },
      { version: 7 },
      { flow: "other" },
    ]) {
      const one = aCallRecord({ callId: JSON.stringify(changes), ...record, ...changes });
      await made.ports.callRecordStore.saveCallRecord(one);
    }
    const { answeredAt: _answeredAt, ...unanswered } = aCallRecord(record);
    await made.ports.callRecordStore.saveCallRecord(unanswered);
    made.goTo(5);
    await made.look();
    expect((await made.show("main")).evidence.tried.calls).toBe(0);
  });

  it("goes on with the others where one cannot be looked at", async () => {
    const made = await withTrial();
    await saveCalls(made, 40, "abandoned");
    made.goTo(10);
    const look = makeLookAtCanaries({
      ...made.ports,
      flowStore: {
        ...made.ports.flowStore,
        loadFlowMeta: (key) =>
          key === "main"
            ? Promise.reject(new Error("down"))
            : made.ports.flowStore.loadFlowMeta(key),
      },
    });
    expect(await look()).toEqual({
      decided: [],
      failures: [{ flow: "main", error: new Error("down") }],
    });
  });

  it("needs one query where nothing is on trial", async () => {
    const asked: string[] = [];
    const storage = makeMemoryStorage({
      now: () => today,
      onTableOperation: (table, kind) => void asked.push(`${table} ${kind}`),
    });
    await makeLookAtCanaries({
      ...storage,
      saveAuditEntry: storage.auditLog.saveAuditEntry,
      now: () => today,
    })();
    expect(asked).toEqual(["Canaries read"]);
  });

  it("forgets after an hour what was never published", async () => {
    const made = await withLive();
    const saveFlowMeta = () => Promise.reject(new Error("down"));
    const publish = makePublishFlow({
      ...made.ports,
      flowStore: { ...made.ports.flowStore, saveFlowMeta },
    });
    await expect(
      publish({ document: aFlow({ name: "After" }), who: "ben", canary: 5 }),
    ).rejects.toThrow("down");
    await made.look();
    expect(await made.ports.canaryStore.listRunningTrials()).toHaveLength(1);
    made.goTo(61);
    await made.look();
    expect(await made.ports.canaryStore.listRunningTrials()).toEqual([]);
    await expect(made.show("main")).rejects.toMatchObject({ code: "CANARY_NOT_FOUND" });
  });
});
