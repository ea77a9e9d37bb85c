import { bindingsSchema } from "../../lib/flow/document/bindings";
import { maskBindings } from "../../lib/editing/maskBindings";
import { unmaskBindings } from "../../lib/editing/unmaskBindings";

const bindings = bindingsSchema.parse({
  schema: "bindings/v1",
  numbers: { desk: "+15550123" },
  endpoints: {
    orders: { url: "https://shop.example/orders?code=s3cret", method: "POST" },
    invoices: {
      url: "https://shop.example/invoices",
      headers: { "x-api-key": "s3cret", authorization: { setting: "IVR_SECRET_SHOP" } },
    },
  },
  channels: {
    office: { url: "https://hooks.example/s3cret?sig=s3cret" },
    desk: { url: { setting: "IVR_SECRET_DESK" } },
  },
  pins: { staff: `${"5".repeat(32)}:${"e".repeat(64)}` },
});

describe("maskBindings", () => {
  it("hides header values, addresses that let in, and PINs; references and the rest stay", () => {
    expect(maskBindings(bindings)).toEqual({
      schema: "bindings/v1",
      numbers: { desk: "+15550123" },
      endpoints: {
        orders: { url: "https://shop.example/orders?(hidden)", method: "POST" },
        invoices: {
          url: "https://shop.example/invoices",
          headers: { "x-api-key": "(hidden)", authorization: { setting: "IVR_SECRET_SHOP" } },
        },
      },
      channels: {
        office: { url: "https://hooks.example/(hidden)" },
        desk: { url: { setting: "IVR_SECRET_DESK" } },
      },
      pins: { staff: "(hidden)" },
    });
  });

  it("adds nothing to bindings without secrets", () => {
    const plain = bindingsSchema.parse({ schema: "bindings/v1" });
    expect(maskBindings(plain)).toEqual(plain);
  });
});

describe("numbers in lists", () => {
  const listed = bindingsSchema.parse({
    schema: "bindings/v1",
    lists: { blocked: ["+49 30 555099", "+4989444099", "FAQ-7", "+32"] },
  });

  it("are hidden but for three digits, each by a mask of its own", () => {
    expect(maskBindings(listed)["lists"]).toEqual({
      blocked: ["***099 (hidden) 1", "***099 (hidden) 2", "FAQ-7", "+32"],
    });
  });

  it("stay what they are when others are taken out, moved and added", () => {
    const changed = {
      schema: "bindings/v1",
      lists: { blocked: ["+15550123", "***099 (hidden) 2", "FAQ-7", "***001 (hidden) 9"] },
    };
    expect(unmaskBindings(changed, listed)).toEqual({
      document: {
        schema: "bindings/v1",
        lists: { blocked: ["+15550123", "+4989444099", "FAQ-7"] },
      },
      unknown: ["lists.blocked.3"],
    });
  });
});

describe("unmaskBindings", () => {
  it("is the way back, where the values are in use", () => {
    expect(unmaskBindings(maskBindings(bindings), bindings)).toEqual({
      document: bindings,
      unknown: [],
    });
  });

  it("names what is known from nowhere, and leaves it out", () => {
    const empty = bindingsSchema.parse({ schema: "bindings/v1" });
    expect(unmaskBindings(maskBindings(bindings), empty)).toEqual({
      document: {
        schema: "bindings/v1",
        numbers: { desk: "+15550123" },
        endpoints: {
          invoices: {
            url: "https://shop.example/invoices",
            headers: { authorization: { setting: "IVR_SECRET_SHOP" } },
          },
        },
        channels: { desk: { url: { setting: "IVR_SECRET_DESK" } } },
        pins: {},
      },
      unknown: [
        "endpoints.orders.url",
        "endpoints.invoices.headers.x-api-key",
        "channels.office.url",
        "pins.staff",
      ],
    });
  });

  it("takes no value from another place", () => {
    const moved = { schema: "bindings/v1", pins: { other: "(hidden)" } };
    expect(unmaskBindings(moved, bindings).unknown).toEqual(["pins.other"]);
  });
});
