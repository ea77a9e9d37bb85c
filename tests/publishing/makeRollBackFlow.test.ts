import { IvrError } from "../../lib/errors";
import { makeRollBackFlow } from "../../lib/publishing/makeRollBackFlow";
import { aFlow } from "./support/aFlow";
import { aPublisher } from "./support/aPublisher";

async function twoVersions() {
  const publisher = aPublisher();
  await publisher.publishFlow({ document: aFlow({ name: "Old" }), who: "anna" });
  await publisher.publishFlow({ document: aFlow({ name: "New" }), who: "anna" });
  publisher.auditEntries.length = 0;
  return publisher;
}

describe("rollBackFlow", () => {
  it("makes an earlier version live with one write, and notes who did", async () => {
    const { ports, auditEntries } = await twoVersions();
    const writes: string[] = [];
    const rollBackFlow = makeRollBackFlow({
      ...ports,
      flowStore: {
        ...ports.flowStore,
        saveFlowMeta: (meta, etag) => {
          writes.push(meta.key);
          return ports.flowStore.saveFlowMeta(meta, etag);
        },
      },
    });
    const meta = await rollBackFlow({ key: "main", to: 1, who: "ben", note: "Wrong number" });
    expect(meta).toEqual({
      key: "main",
      name: "Old",
      publishedVersion: 1,
      latestVersion: 2,
      updatedAt: "2026-11-21T09:00:00Z",
      updatedBy: "ben",
    });
    expect((await ports.flowStore.loadFlowMeta("main"))?.meta).toEqual(meta);
    expect(writes).toEqual(["main"]);
    expect(auditEntries).toEqual([
      {
        at: "2026-11-21T09:00:00Z",
        who: "ben",
        what: "rolledBack",
        subject: "main",
        detail: "to version 1: Wrong number",
      },
    ]);
  });

  it("is followed by a number that was never used", async () => {
    const { ports, publishFlow } = await twoVersions();
    await makeRollBackFlow(ports)({ key: "main", to: 1, who: "ben" });
    const { version } = await publishFlow({ document: aFlow({ name: "Newer" }), who: "anna" });
    expect(version).toBe(3);
  });

  it("tries again when somebody else moved the pointer meanwhile", async () => {
    const { ports } = await twoVersions();
    let conflicts = 2;
    const rollBackFlow = makeRollBackFlow({
      ...ports,
      flowStore: {
        ...ports.flowStore,
        saveFlowMeta: (meta, etag) => {
          conflicts -= 1;
          return conflicts >= 0
            ? Promise.reject(new IvrError("FLOW_CONFLICT", "Somebody was faster."))
            : ports.flowStore.saveFlowMeta(meta, etag);
        },
      },
    });
    expect(await rollBackFlow({ key: "main", to: 1, who: "ben" })).toMatchObject({
      publishedVersion: 1,
    });
  });

  it("refuses a version that was never written", async () => {
    const { ports } = await twoVersions();
    await expect(makeRollBackFlow(ports)({ key: "main", to: 7, who: "ben" })).rejects.toMatchObject(
      { code: "FLOW_NOT_FOUND" },
    );
  });
});
