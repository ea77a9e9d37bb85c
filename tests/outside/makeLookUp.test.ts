import fc from "fast-check";
import type { Log, LogFields } from "../../lib/log";
import type { AskOutside, OutsideRequest } from "../../lib/outside/makeAskOutside";
import { flatten, makeLookUp } from "../../lib/outside/makeLookUp";
import { makeReadSecret } from "../../lib/outside/makeReadSecret";

function aLookUp(answer: AskOutside) {
  const asked: OutsideRequest[] = [];
  const lines: { event: string; fields: LogFields }[] = [];
  const write = (event: string, fields: LogFields = {}) => lines.push({ event, fields });
  const log: Log = { info: write, warn: write, error: write };
  const lookUp = makeLookUp(
    (request) => {
      asked.push(request);
      return answer(request);
    },
    makeReadSecret({ IVR_SECRET_SHOP: "s3cret" }),
    log,
  );
  return { lookUp, asked, lines };
}

const ask = {
  endpoint: { url: "https://shop.example/orders?key=1", headers: { "x-key": "k" } },
  input: { number: "12", express: true },
  timeoutInSeconds: 5,
};

describe("lookUp", () => {
  it("sends what the setting holds that a header refers to", async () => {
    const { lookUp, asked } = aLookUp(async () => ({ status: 204, body: "" }));
    const headers = { "x-key": { setting: "IVR_SECRET_SHOP" } };
    await lookUp({ ...ask, endpoint: { ...ask.endpoint, headers } });
    expect(asked[0]?.headers).toEqual({ accept: "application/json", "x-key": "s3cret" });
  });

  test.each([["IVR_SECRET_NONE"], ["AZURE_CLIENT_SECRET"], ["toString"]])(
    "asks nobody when a header refers to %s, and says so",
    async (setting) => {
      const { lookUp, asked, lines } = aLookUp(async () => ({ status: 204, body: "" }));
      const headers = { "x-key": { setting } };
      const { outcome } = await lookUp({ ...ask, endpoint: { ...ask.endpoint, headers } });
      expect({ outcome, asked }).toEqual({ outcome: "failed", asked: [] });
      expect(lines[0]?.fields).toMatchObject({ reason: `The setting ${setting} is not set.` });
    },
  );

  it("asks by query and gives values under dotted names", async () => {
    const { lookUp, asked } = aLookUp(async () => ({
      status: 200,
      body: JSON.stringify({ status: "sent", items: [{ count: 2 }], none: null }),
    }));

    await expect(lookUp(ask)).resolves.toEqual({
      outcome: "found",
      values: { status: "sent", "items.0.count": 2 },
    });
    expect(asked).toEqual([
      {
        url: "https://shop.example/orders?key=1&number=12&express=true",
        method: "GET",
        headers: { accept: "application/json", "x-key": "k" },
        timeoutInMs: 5000,
      },
    ]);
  });

  it("asks by body where the endpoint says POST", async () => {
    const { lookUp, asked } = aLookUp(async () => ({ status: 200, body: '"ready"' }));

    await expect(
      lookUp({ ...ask, endpoint: { url: "https://shop.example/orders", method: "POST" } }),
    ).resolves.toEqual({ outcome: "found", values: { value: "ready" } });
    expect(asked[0]).toMatchObject({ method: "POST", body: '{"number":"12","express":true}' });
  });

  test.each([
    [404, "", "notFound"],
    [204, "", "notFound"],
    [200, "{}", "notFound"],
    [200, "null", "notFound"],
    [200, "<html>", "failed"],
    [500, "{}", "failed"],
    [302, "", "failed"],
  ])("takes %d %s for %s", async (status, body, outcome) => {
    const { lookUp } = aLookUp(async () => ({ status, body }));

    await expect(lookUp(ask)).resolves.toEqual({ outcome, values: {} });
  });

  it("fails, rather than rejects, when the bindings hold no address", async () => {
    const { lookUp } = aLookUp(async () => ({ status: 200, body: "{}" }));

    await expect(lookUp({ ...ask, endpoint: { url: "shop.example" } })).resolves.toEqual({
      outcome: "failed",
      values: {},
    });
  });

  it("fails without a word of what was asked or answered", async () => {
    const { lookUp, lines } = aLookUp(async () => ({ status: 200, body: '{"pin": 4711' }));

    await lookUp({ ...ask, input: { pin: "4711" } });

    expect(lines).toEqual([
      {
        event: "lookUpFailed",
        fields: { host: "shop.example", reason: "The answer is not JSON." },
      },
    ]);
  });
});

describe("flatten", () => {
  it("takes any JSON and stays small", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (answer) => {
        const values = flatten(answer);
        expect(Object.keys(values).length).toBeLessThanOrEqual(100);
        expect(JSON.stringify(values).length).toBeLessThan(300_000);
      }),
    );
  });

  it("makes nothing of names that objects have by themselves", () => {
    const values = flatten(JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}'));

    expect(Object.entries(values)).toEqual([
      ["__proto__.x", 1],
      ["constructor", 2],
    ]);
  });
});
