import { outboundCallRequestSchema } from "../../../lib/placing/outboundCallRequest";
import { instanceIdOf } from "../../../local/graph/calls/identities";
import { toOutboundRequest } from "../../../local/phone/toOutboundRequest";

const userId = "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0001";
const bindings = {
  schema: "bindings/v1",
  people: { anna: { userId, name: "Anna" } },
  numbers: { reception: "+15550133" },
} as const;
const entryPoint = { dialled: "+15550100", flow: "contoso" } as never;
const wanted = { to: "anna", dialled: undefined, variable: {}, ring: undefined };
const meeting = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_a%40thread.v2/0?context=${encodeURIComponent(
  JSON.stringify({ Tid: userId, Oid: userId }),
)}`;

describe("toOutboundRequest", () => {
  test.each([
    ["anna", { to: { person: "anna" }, dialled: "+15550100" }, userId],
    [
      "reception",
      {
        to: { phone: "reception" },
        dialled: "+15550100",
        from: { applicationInstanceId: instanceIdOf("+15550100") },
      },
      "+15550133",
    ],
    [
      "+15550144",
      {
        to: { phone: "+15550144" },
        dialled: "+15550100",
        from: { applicationInstanceId: instanceIdOf("+15550100") },
      },
      "+15550144",
    ],
    [userId.toUpperCase(), { to: { userId: userId.toUpperCase() }, dialled: "+15550100" }, userId],
    [meeting, { to: { meeting: { joinUrl: meeting } }, dialled: "+15550100" }, undefined],
  ])("asks for a call to %s as the API takes it", (to, body, callee) => {
    const told = toOutboundRequest({ ...wanted, to }, bindings, [entryPoint]);
    expect(told).toEqual({ body, callee });
    expect(outboundCallRequestSchema.safeParse(body).error).toBeUndefined();
  });

  it("gives the flow its variables, and says how long it may ring", () => {
    const asked = { ...wanted, dialled: "*", variable: { day: "2026-11-27" }, ring: 20 };
    expect(toOutboundRequest(asked, bindings, []).body).toEqual({
      to: { person: "anna" },
      dialled: "*",
      variables: { day: "2026-11-27" },
      ring: 20,
    });
  });

  it("says whom nobody knows, and that no flow answers anything", () => {
    expect(
      toOutboundRequest({ ...wanted, to: "nobody" }, bindings, [entryPoint]).problem,
    ).toContain("“nobody” is none");
    expect(toOutboundRequest(wanted, bindings, []).problem).toContain("entry set");
  });
});
