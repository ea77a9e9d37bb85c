import { makeReadRoles } from "../../../lib/graph/token/makeReadRoles";

const toToken = (claims: unknown) =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.signature`;
const reading = (token: string | undefined) => makeReadRoles(() => Promise.resolve(token))();

describe("readRoles", () => {
  test.each([
    [toToken({ roles: ["Calls.Initiate.All"] }), { type: "roles", roles: ["Calls.Initiate.All"] }],
    [toToken({}), { type: "roles", roles: [] }],
    ["opaque", { type: "unknown" }],
    [toToken({ roles: "all" }), { type: "unknown" }],
    [undefined, { type: "notAsked" }],
  ])("of %s are %j", async (token, granted) => {
    expect(await reading(token)).toEqual(granted);
  });

  it("are those of the newest token", async () => {
    const tokens = [toToken({ roles: ["a"] }), toToken({ roles: ["b"] })];
    const readRoles = makeReadRoles(() => Promise.resolve(tokens.shift()));
    expect([await readRoles(), await readRoles(), await readRoles()]).toEqual([
      { type: "roles", roles: ["a"] },
      { type: "roles", roles: ["b"] },
      { type: "notAsked" },
    ]);
  });
});
