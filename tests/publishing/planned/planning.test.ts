import { makeDeleteFlow } from "../../../lib/publishing/makeDeleteFlow";
import { makePublishFlow } from "../../../lib/publishing/makePublishFlow";
import { makeRetireFlow } from "../../../lib/publishing/makeRetireFlow";
import { makeRollBackFlow } from "../../../lib/publishing/makeRollBackFlow";
import { loadAnsweringFlows } from "../../../lib/publishing/loadAnsweringFlows";
import { makeWithdrawPlan } from "../../../lib/publishing/planned/makeWithdrawPlan";
import { makeMemoryStorage } from "../../../lib/storage/memoryStorage";
import { aFlow } from "../support/aFlow";
import { aPublisher } from "../support/aPublisher";

const today = "2026-11-21T09:00:00.000Z";
const christmas = "2026-12-24T07:00:00.000Z";

/** A publisher with a clock: version 1 is live, version 2 is planned for Christmas. */
async function withPlan() {
  let now = today;
  const storage = makeMemoryStorage({ now: () => now });
  const made = aPublisher({
    flowStore: storage.flowStore,
    bindingsStore: storage.bindingsStore,
    entryPointStore: storage.entryPointStore,
    now: () => now,
  });
  const ports = { ...made.ports, ...storage };
  const publish = makePublishFlow(ports);
  await publish({ document: aFlow({ name: "Plain" }), who: "anna" });
  made.auditEntries.length = 0;
  const planned = await publish({
    document: aFlow({ name: "Christmas" }),
    who: "anna",
    note: "Closed",
    at: "2026-12-24T08:00:00+01:00",
  });
  return {
    ...made,
    ports,
    publish,
    planned,
    goTo: (instant: string) => (now = instant),
    meta: async () => (await ports.flowStore.loadFlowMeta("main"))?.meta,
  };
}

describe("planning a publication", () => {
  it("makes the version now, and leaves what is live until its time", async () => {
    const { planned, meta, ports, goTo, auditEntries } = await withPlan();
    const next = { version: 2, from: christmas, name: "Christmas" };
    expect(planned).toMatchObject({ version: 2, next });
    expect(await meta()).toMatchObject({
      name: "Plain",
      publishedVersion: 1,
      latestVersion: 2,
      next,
    });
    expect(await ports.flowStore.loadFlowVersion("main", 2)).toMatchObject({ note: "Closed" });
    expect(auditEntries).toEqual([
      {
        at: today,
        who: "anna",
        what: "planned",
        subject: "main",
        detail: `version 2 from ${christmas}: Closed`,
      },
    ]);
    goTo("2026-12-24T06:59:59.999Z");
    expect((await meta())?.publishedVersion).toBe(1);
    goTo(christmas);
    expect(await meta()).toEqual({
      key: "main",
      name: "Christmas",
      publishedVersion: 2,
      latestVersion: 2,
      updatedAt: today,
      updatedBy: "anna",
    });
    expect(await ports.flowStore.listFlows()).toEqual([await meta()]);
  });

  test.each([
    ["a time that is past", today, /is past: name a time to come/],
    ["a time more than a year ahead", "2027-11-23T09:00:00Z", /more than a year ahead/],
    ["a time that is none", "Christmas", /is no instant/],
    ["a clock without its zone", "2026-12-24T08:00", /is no instant.*distance from UTC/],
  ])("refuses %s, before anything is made", async (_what, at, sentence) => {
    const { publish, ports } = await withPlan();
    await expect(publish({ document: aFlow(), who: "ben", at })).rejects.toMatchObject({
      code: "PLAN_INVALID",
      message: expect.stringMatching(sentence) as string,
    });
    expect(await ports.flowStore.listFlowVersions("main")).toHaveLength(2);
  });

  it("refuses a second plan, unless it says which one it replaces", async () => {
    const { publish, meta, spokenTexts } = await withPlan();
    const before = spokenTexts.length;
    const later = {
      document: aFlow({
        nodes: { welcome: { type: "hangup", prompt: "Silent night." } },
        entry: "welcome",
      }),
      who: "ben",
      at: "2026-12-25T07:00:00Z",
    };
    await expect(publish(later)).rejects.toMatchObject({
      code: "PLANNED_ALREADY",
      message: expect.stringContaining(
        `Version 2 of the flow main is planned from ${christmas}`,
      ) as string,
    });
    await expect(publish({ ...later, replaces: 1 })).rejects.toMatchObject({
      code: "PLANNED_ALREADY",
    });
    expect(spokenTexts).toHaveLength(before);
    expect(await publish({ ...later, replaces: 2 })).toMatchObject({
      version: 3,
      next: { version: 3 },
    });
    expect(await meta()).toMatchObject({
      publishedVersion: 1,
      next: { version: 3, from: "2026-12-25T07:00:00.000Z" },
      withdrawnVersions: [2],
    });
  });

  it("stands when something is published at once, which says so, unless it withdraws it", async () => {
    const { publish, meta, goTo } = await withPlan();
    const outcome = await publish({ document: aFlow({ name: "Typo mended" }), who: "ben" });
    expect(outcome).toMatchObject({ version: 3, next: { version: 2, from: christmas } });
    expect(await meta()).toMatchObject({ publishedVersion: 3, next: { version: 2 } });
    const same = await publish({ document: aFlow({ name: "Typo mended" }), who: "ben" });
    expect(same).toMatchObject({ version: 3, unchanged: true, next: { version: 2 } });
    await publish({ document: aFlow({ name: "No Christmas" }), who: "ben", withdraws: true });
    expect(await meta()).toMatchObject({ publishedVersion: 4, withdrawnVersions: [2] });
    goTo(christmas);
    expect((await meta())?.publishedVersion).toBe(4);
  });

  it("checks the document against the day and the flows of its time", async () => {
    const { publish, ports } = await withPlan();
    const holidays = [{ name: "Moving", from: "2026-12-01" }];
    const document = (key: string) => aFlow({ key, schedules: { desk: { weekly: {}, holidays } } });
    const codes = async (at?: string) =>
      (
        await publish({
          document: document("other"),
          who: "ben",
          ...(at === undefined ? {} : { at }),
        })
      ).problems.map(({ code }) => code);
    expect(await codes()).not.toContain("holidaysPast");
    expect(await codes("2026-12-20T07:00:00Z")).toContain("holidaysPast");
    await publish({ document: aFlow({ key: "later" }), who: "ben", at: christmas });
    const goes = aFlow({
      key: "goes",
      entry: "go",
      nodes: { go: { type: "goto", flow: "later" } },
    });
    expect(await publish({ document: goes, who: "ben" })).not.toHaveProperty("version");
    expect(
      await publish({ document: goes, who: "ben", at: "2026-12-24T08:00:00Z" }),
    ).toHaveProperty("version");
    expect(await ports.flowStore.loadFlowMeta("later")).not.toHaveProperty("meta.publishedVersion");
  });
});

describe("withdrawing a plan", () => {
  it("leaves what is live, for ever", async () => {
    const { ports, meta, goTo, auditEntries } = await withPlan();
    auditEntries.length = 0;
    const withdrawn = await makeWithdrawPlan(ports)({ key: "main", version: 2, who: "ben" });
    expect(withdrawn).toEqual(await meta());
    goTo(christmas);
    expect(await meta()).toEqual({
      key: "main",
      name: "Plain",
      publishedVersion: 1,
      latestVersion: 2,
      withdrawnVersions: [2],
      updatedAt: today,
      updatedBy: "ben",
    });
    expect(auditEntries).toEqual([
      { at: today, who: "ben", what: "planWithdrawn", subject: "main", detail: "version 2" },
    ]);
  });

  test.each([
    ["another version than the planned one", { key: "main", version: 1 }, "CHANGED_MEANWHILE"],
    ["what is live by now", { key: "main", at: christmas }, "PLAN_NOT_FOUND"],
    ["nothing of a flow that is not there", { key: "none" }, "FLOW_NOT_FOUND"],
  ])(
    "refuses to withdraw %s",
    async (
      _what,
      { at = today, ...asked }: { at?: string; key: string; version?: number },
      code,
    ) => {
      const { ports, goTo } = await withPlan();
      goTo(at);
      await expect(makeWithdrawPlan(ports)({ ...asked, who: "ben" })).rejects.toMatchObject({
        code,
      });
    },
  );
});

describe("a plan", () => {
  it("stands when the flow is rolled back, and is no version to go back to", async () => {
    const { ports, publish, meta } = await withPlan();
    await publish({ document: aFlow({ name: "Wrong" }), who: "ben" });
    const rollBack = makeRollBackFlow(ports);
    expect(await rollBack({ key: "main", who: "ben" })).toMatchObject({
      publishedVersion: 1,
      next: { version: 2 },
    });
    await makeWithdrawPlan(ports)({ key: "main", who: "ben" });
    await publish({ document: aFlow({ name: "Wrong again" }), who: "ben" });
    expect((await rollBack({ key: "main", who: "ben" })).publishedVersion).toBe(3);
    expect(await rollBack({ key: "main", to: 2, who: "ben" })).not.toHaveProperty(
      "withdrawnVersions",
    );
    expect(await meta()).toMatchObject({ publishedVersion: 2 });
  });

  it("is fulfilled when the flow is rolled forward to it", async () => {
    const { ports } = await withPlan();
    const meta = await makeRollBackFlow(ports)({ key: "main", to: 2, who: "ben" });
    expect(meta).toMatchObject({ publishedVersion: 2, name: "Christmas" });
    expect(meta).not.toHaveProperty("next");
  });

  test.each([
    ["retired", makeRetireFlow],
    ["deleted", makeDeleteFlow],
  ])("ends with a flow that is %s", async (_what, make) => {
    const { ports, meta, goTo } = await withPlan();
    await make(ports)({ key: "main", who: "ben" });
    goTo(christmas);
    expect(await meta()).toMatchObject({ retiredVersion: 1, withdrawnVersions: [2] });
    expect((await meta())?.next).toBeUndefined();
  });

  it("is refused for a flow that is deleted", async () => {
    const { ports, publish } = await withPlan();
    await makeDeleteFlow(ports)({ key: "main", who: "ben" });
    await expect(publish({ document: aFlow(), who: "ben", at: christmas })).rejects.toMatchObject({
      code: "FLOW_CONFLICT",
    });
  });

  it("counts among what callers reach before its time has come", async () => {
    const { ports, publish } = await withPlan();
    await publish({ document: aFlow({ key: "sleigh" }), who: "ben" });
    const goes = aFlow({ entry: "go", nodes: { go: { type: "goto", flow: "sleigh" } } });
    await publish({ document: goes, who: "ben", at: christmas, replaces: 2 });
    await ports.entryPointStore.saveEntryPoint({
      dialled: "*",
      flow: "main",
      version: "published",
    });
    const { reached } = await loadAnsweringFlows(ports);
    expect(reached.map(({ flow, dialled }) => [flow.name, dialled])).toEqual([
      ["Plain", ["*"]],
      ["Main line", ["*"]],
      ["Main line", ["*"]],
    ]);
    await expect(makeRetireFlow(ports)({ key: "sleigh", who: "ben" })).rejects.toMatchObject({
      code: "FLOW_IN_USE",
    });
  });
});
