import { bindingsSchema } from "../../../lib/flow/document/bindings";
import { hashPin } from "../../../lib/worker/pins/hashPin";
import { matchesPin } from "../../../lib/worker/pins/matchesPin";

describe("hashPin", () => {
  it("gives for one salt always the same line, so that stored PINs stay valid", async () => {
    expect(await hashPin("1234", "00112233445566778899aabbccddeeff")).toBe(
      "00112233445566778899aabbccddeeff:a9d90a5b903041d430f3120a37e7dcb3bdc71c05ec54f79c2088ad704db11ba5",
    );
  });

  it("salts each PIN anew, in the form that bindings take", async () => {
    const pins = { reception: await hashPin("1234"), board: await hashPin("1234") };
    expect(pins.reception).not.toBe(pins.board);
    expect(bindingsSchema.safeParse({ schema: "bindings/v1", pins }).success).toBe(true);
  });
});

describe("matchesPin", () => {
  test.each([
    ["1234", true],
    ["1235", false],
    ["12345", false],
    ["", false],
  ])("says of %j whether it is 1234", async (digits, matches) => {
    expect(await matchesPin(await hashPin("1234"), digits)).toBe(matches);
  });

  it("matches nothing where the stored line is broken", async () => {
    expect(await matchesPin("nonsense", "1234")).toBe(false);
  });
});
