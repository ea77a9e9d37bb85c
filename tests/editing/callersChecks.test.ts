import { makeCheckDocument } from "../../lib/editing/makeCheckDocument";
import { makeSaveDraft } from "../../lib/editing/makeSaveDraft";
import { makeMemoryBlobs } from "../../lib/storage/blobs/memoryBlobs";
import { makeBindingsStore } from "../../lib/storage/flows/bindings";
import { makeDraftStore } from "../../lib/storage/flows/drafts";
import { makeFlowStore } from "../../lib/storage/flows/flows";
import { makePromptStore } from "../../lib/storage/flows/prompts";
import { makeMemoryTables } from "../../lib/storage/tables/memoryTables";
import { aFlow } from "../publishing/support/aFlow";

const now = () => "2026-11-21T09:00:00Z";
const makePorts = () => {
  const tables = makeMemoryTables({ now });
  return {
    flowStore: { ...makeFlowStore(tables, now), ...makeDraftStore(tables) },
    bindingsStore: makeBindingsStore(tables),
    promptStore: makePromptStore(makeMemoryBlobs()),
    saveAuditEntry: () => Promise.resolve(),
    now,
  };
};
const hello = { type: "say", prompt: "Press 1 for our opening hours.", next: "choose" } as const;
const document = aFlow({ nodes: { ...aFlow().nodes, welcome: hello } });
const warning = expect.objectContaining({
  code: "keyFirst",
  severity: "warning",
  path: "nodes.welcome.prompt",
}) as unknown;

describe("what keeps callers out", () => {
  it("is said of a document that somebody asks about", async () => {
    expect(await makeCheckDocument(makePorts(), now)(document)).toContainEqual(warning);
  });

  it("is said of a draft that is saved, and counted with it", async () => {
    const ports = makePorts();
    const saved = await makeSaveDraft(ports)({ document, who: "anna", etag: undefined });
    expect(saved.problems).toContainEqual(warning);
    expect(await ports.flowStore.loadDraftHead("main")).toMatchObject({
      warnings: saved.problems.length,
    });
  });
});
