import { makeThrowSwitch } from "../../lib/editing/makeThrowSwitch";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";

const at = "2026-11-21T09:00:00.000Z";
const now = () => at;

/** A switch called fireDrill, which is off. */
async function aSwitch() {
  const storage = makeMemoryStorage({ now });
  const { bindingsStore, auditLog } = storage;
  await bindingsStore.saveBindings({
    schema: "bindings/v1",
    switches: { fireDrill: { on: false } },
  });
  const throwSwitch = makeThrowSwitch({
    bindingsStore,
    saveAuditEntry: auditLog.saveAuditEntry,
    now,
  });
  const look = async () => ({
    switches: (await bindingsStore.loadBindings()).switches,
    audited: (await auditLog.listAuditEntries({ limit: 9 })).entries.map(
      ({ who, subject, detail }) => `${who}, ${subject}: ${detail}`,
    ),
  });
  return { throwSwitch, look };
}

describe("throwSwitch", () => {
  it("turns a switch on until an instant, and notes who did", async () => {
    const { throwSwitch, look } = await aSwitch();
    const position = { on: true, until: "2026-11-21T12:00:00+01:00" };
    const thrown = { on: true, until: "2026-11-21T11:00:00.000Z" };
    expect(await throwSwitch({ key: "fireDrill", position, who: "anna" })).toEqual(thrown);
    expect(await look()).toEqual({
      switches: { fireDrill: thrown },
      audited: ["anna, switch fireDrill: on until 2026-11-21T12:00:00+01:00"],
    });
  });

  test.each([
    ["fireDrill", { on: true, until: at }, "BODY_INVALID", "has passed already"],
    [
      "fireDrill",
      { on: false, until: "2027-01-01T00:00:00Z" },
      "BODY_INVALID",
      "until goes with on",
    ],
    ["flood", { on: true }, "BINDING_NOT_FOUND", "They have: fireDrill."],
    ["constructor", { on: true }, "BINDING_NOT_FOUND", "no switch constructor"],
  ])("refuses %s %j with %s, and changes nothing", async (key, position, code, sentence) => {
    const { throwSwitch, look } = await aSwitch();
    await expect(throwSwitch({ key, position, who: "anna" })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(sentence) as string,
    });
    expect(await look()).toEqual({ switches: { fireDrill: { on: false } }, audited: [] });
  });
});
