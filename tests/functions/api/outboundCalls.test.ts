import { outboundCalls } from "../../../functions/api/outboundCalls";
import { IvrError } from "../../../lib/errors";
import type { IvrErrorCode } from "../../../lib/errors";
import type { PlaceOutboundCall } from "../../../lib/placing/makePlaceOutboundCall";
import type { OutboundCallRequest } from "../../../lib/placing/outboundCallRequest";
import { anApi } from "../support/anApi";

const userId = "112f7296-5fa4-42ca-bae8-6a692b15d4b8";
const instance = "3d913abb-aec0-4964-8fa6-3c6850c4f278";
const dialled = "+15550100100";

async function post(
  body: string,
  place: PlaceOutboundCall = () => Promise.resolve({ callId: "call-1" }),
): Promise<{ status: number; json: unknown; placed: OutboundCallRequest[] }> {
  const placed: OutboundCallRequest[] = [];
  const { send } = anApi({
    placeOutboundCall: (request) => {
      placed.push(request);
      return place(request);
    },
  });
  const { status, json } = await send(outboundCalls, "POST", { body });
  return { status, json, placed };
}

describe("outboundCalls", () => {
  test.each([
    { to: { person: "anna" }, dialled },
    { to: { userId }, dialled: "*" },
    { to: { phone: "+15550100123" }, dialled: instance },
    { to: { phone: "reception" }, dialled, from: { applicationInstanceId: instance } },
    { to: { userId }, dialled, tenantId: instance },
  ])("accepts %j", async (request) => {
    await expect(post(JSON.stringify(request))).resolves.toEqual({
      status: 202,
      json: { callId: "call-1" },
      placed: [request],
    });
  });

  test.each([
    ["{", "The body is not JSON: "],
    ["[]", "The body must be a JSON object"],
    [JSON.stringify({ to: { userId } }), "`dialled` must be the number"],
    [JSON.stringify({ to: {}, dialled }), "`to` must name exactly one"],
    [JSON.stringify({ to: { userId, person: "anna" }, dialled }), "`to` must name exactly one"],
    [JSON.stringify({ to: { userId: "anna" }, dialled }), "`to.userId` must be an object id"],
    [JSON.stringify({ dialled }), "`to` is missing"],
    [JSON.stringify({ to: 5, dialled }), "`to` must be an object"],
    [JSON.stringify({ to: { person: 5 }, dialled }), "`to.person` must be a text"],
    [JSON.stringify({ to: { name: "anna", userId }, dialled }), "`to` must not have `name`"],
    [
      JSON.stringify({ to: { userId }, dialled, from: { displayName: "x" } }),
      "`from.applicationInstanceId` is missing",
    ],
    [
      JSON.stringify({
        to: { userId },
        dialled,
        from: { applicationInstanceId: instance, displayName: "x".repeat(65) },
      }),
      "`from.displayName` must have at most 64 characters",
    ],
    [JSON.stringify({ to: { phone: "020 123" }, dialled }), "`to.phone` must be a number in E.164"],
    [
      JSON.stringify({ to: { phone: "+15550100123" }, dialled }),
      "`from` must name an application instance",
    ],
  ])("answers 400 with a sentence to %s", async (body, beginning) => {
    const { status, json, placed } = await post(body);

    expect({ status, placed }).toEqual({ status: 400, placed: [] });
    expect(json).toMatchObject({
      error: {
        code: expect.any(String) as unknown,
        message: expect.stringMatching(/\.$/) as unknown,
      },
    });
    expect(JSON.stringify(json)).toContain(beginning);
  });

  test.each<[IvrErrorCode, number]>([
    ["ENTRY_POINT_NOT_FOUND", 404],
    ["BINDING_NOT_FOUND", 404],
    ["GRAPH_REFUSED", 502],
    ["GRAPH_THROTTLED", 503],
    ["GRAPH_UNAVAILABLE", 503],
    ["QUEUE_UNAVAILABLE", 503],
    ["STORAGE_UNAVAILABLE", 503],
  ])("answers %s with %d and its sentence", async (code, expected) => {
    const { status, json } = await post(JSON.stringify({ to: { userId }, dialled }), () =>
      Promise.reject(new IvrError(code, "A full sentence.")),
    );

    expect({ status, json }).toMatchObject({
      status: expected,
      json: { error: { code, message: "A full sentence." } },
    });
  });

  it("leaves what nobody expected to the host", async () => {
    await expect(
      post(JSON.stringify({ to: { userId }, dialled }), () => Promise.reject(new TypeError("bug"))),
    ).rejects.toThrow("bug");
  });
});
