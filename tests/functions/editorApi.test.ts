import { makeShowBindings } from "../../functions/showBindings";
import { makeShowCall } from "../../functions/showCall";
import { makeShowEntryPoints } from "../../functions/showEntryPoints";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { newCall } from "../../lib/ivr/call/newCall";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { aLog } from "../support/aLog";
import { ask } from "./support/ask";

const { log } = aLog();
const storage = makeMemoryStorage({ now: () => "2026-11-29T10:00:00Z" });

describe("the editor's own routes", () => {
  it("show what names mean, without a secret", async () => {
    await storage.bindingsStore.saveBindings(
      bindingsSchema.parse({
        schema: "bindings/v1",
        pins: { staff: `${"0".repeat(32)}:${"1".repeat(64)}` },
        endpoints: { crm: { url: "https://crm.example/?key=abc", headers: { "x-key": "abc" } } },
        queues: { sales: { phone: "+15550123" } },
      }),
    );
    const { json } = await ask(makeShowBindings({ ...storage, log }));
    expect(json).toMatchObject({ bindings: { queues: { sales: { phone: "+15550123" } } } });
    expect(JSON.stringify(json)).not.toMatch(/abc|1111/);
  });

  it("show which flow answers which number", async () => {
    const entryPoint = { dialled: "*", flow: "main", version: "published" } as const;
    await storage.entryPointStore.saveEntryPoint(entryPoint);
    expect((await ask(makeShowEntryPoints({ ...storage, log }))).json).toEqual({
      entryPoints: [entryPoint],
    });
  });

  it("show where a call is, and neither who calls nor what was keyed in", async () => {
    const state = {
      ...newCall("call-1", "2026-11-29T10:00:00Z"),
      pinned: { entry: "main", versions: { main: 3 } },
      language: "de",
      caller: { kind: "phone", id: "+4930555099" } as const,
      variables: { account: "4711" },
      path: [{ flow: "main", node: "menu", atInMs: 0, attempt: 1 }],
    };
    await storage.saveCall("call-1", { state, handledEventIds: [], pendingActions: [] }, undefined);
    const show = makeShowCall({ ...storage, log });
    expect(await ask(show, { params: { callId: "call-1" } })).toMatchObject({
      status: 200,
      json: {
        flow: "main",
        version: 3,
        language: "de",
        path: [{ flow: "main", node: "menu" }],
        isOver: false,
      },
    });
    const { json } = await ask(show, { params: { callId: "call-1" } });
    expect(JSON.stringify(json)).not.toMatch(/4930555099|4711/);
    expect((await ask(show, { params: { callId: "call-2" } })).status).toBe(404);
  });
});
