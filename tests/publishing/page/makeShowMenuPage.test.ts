import { makeShowMenuPage } from "../../../lib/publishing/page/makeShowMenuPage";
import { fixtureBindings, fixtureFlow } from "../../support/readFixture";

function showing(page: object | undefined, version: number | "published" = "published") {
  const flow = { ...fixtureFlow("contoso"), ...(page === undefined ? {} : { page }) };
  return makeShowMenuPage({
    entryPointStore: {
      loadEntryPoint: (dialled) =>
        Promise.resolve(dialled === "+15550100" ? { dialled, flow: "main", version } : undefined),
    },
    flowStore: {
      loadFlowMeta: () =>
        Promise.resolve({
          meta: {
            key: "contoso",
            name: "Contoso",
            publishedVersion: 3,
            latestVersion: 3,
            updatedAt: "2026-11-28T12:00:00Z",
            updatedBy: "anna",
          },
          etag: "1",
        }),
      loadFlowVersion: (_key, wanted) =>
        Promise.resolve(wanted === 3 ? ({ flow } as never) : undefined),
    },
    bindingsStore: { loadBindings: () => Promise.resolve(fixtureBindings()) },
    now: () => "2026-11-29T12:00:00Z",
  });
}

describe("makeShowMenuPage", () => {
  it("shows the flow that is live for the number, with links that stay at it", async () => {
    const page = await showing({ note: "Write to us." })({ number: "+15550100" });
    expect(page?.language).toBe("en");
    expect(page?.html).toContain("For sales, press 1.");
    expect(page?.html).toContain("Write to us.");
    expect(page?.html).toContain('href="tel:+15550100,,1"');
  });

  it("shows none where the flow has none, where another number was dialled, or no such version is there", async () => {
    expect(await showing(undefined)({ number: "+15550100" })).toBeUndefined();
    expect(await showing({})({ number: "+15550101" })).toBeUndefined();
    expect(await showing({}, 2)({ number: "+15550100" })).toBeUndefined();
  });
});
