import type { GrantedRoles } from "../../../lib/graph/consent/grantedRoles";
import { makeReadRolesSoon } from "../../../lib/graph/token/makeReadRolesSoon";

const granted: GrantedRoles = { type: "roles", roles: ["Calls.Initiate.All"] };

/** A reader by a clock that the test moves, and how often the token was looked at. */
function aReader(read: () => Promise<GrantedRoles>) {
  let at = Date.parse("2026-11-29T09:00:00Z");
  let asked = 0;
  const readRoles = makeReadRolesSoon(
    () => {
      asked += 1;
      return read();
    },
    { now: () => new Date(at).toISOString(), withinInMs: 5 },
  );
  return {
    readRoles,
    asked: () => asked,
    pass: (delayInMs: number) => {
      at += delayInMs;
    },
  };
}

describe("readRolesSoon", () => {
  it("asks once a minute", async () => {
    const { readRoles, asked, pass } = aReader(() => Promise.resolve(granted));
    expect(await readRoles()).toEqual(granted);
    pass(59_999);
    await readRoles();
    expect(asked()).toBe(1);
    pass(1);
    await readRoles();
    expect(asked()).toBe(2);
  });

  test.each([
    ["fails", () => Promise.reject(new Error("Entra is away."))],
    ["takes too long", () => new Promise<GrantedRoles>(() => undefined)],
  ])("does not know where the token's source %s", async (_, read) => {
    expect(await aReader(read).readRoles()).toEqual({ type: "unknown" });
  });
});
