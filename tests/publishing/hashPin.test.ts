import { bindingsSchema } from "../../lib/flow/bindings";
import { hashPin } from "../../lib/publishing/hashPin";

describe("hashPin", () => {
  it("is the SHA-256 of salt and PIN", () => {
    expect(hashPin("1234", "00112233445566778899aabbccddeeff")).toBe(
      "00112233445566778899aabbccddeeff:8ea092a8015b7f4e96d99819caed8bb5ddcd0f636cf2d11aff9a5a3c51cc2ff8",
    );
  });

  it("salts each PIN anew, in the form that bindings take", () => {
    const pins = { reception: hashPin("1234"), board: hashPin("1234") };
    expect(pins.reception).not.toBe(pins.board);
    expect(bindingsSchema.safeParse({ schema: "bindings/v1", pins }).success).toBe(true);
  });
});
