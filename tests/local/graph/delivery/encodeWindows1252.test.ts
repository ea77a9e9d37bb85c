import { encodeWindows1252 } from "../../../../local/graph/delivery/encodeWindows1252";

describe("encodeWindows1252", () => {
  it.each([
    ["a letter of ASCII", "A", [0x41]],
    ["a letter of Latin-1", "ß", [0xdf]],
    ["a character in the bytes that Latin-1 leaves to controls", "€", [0x80]],
    ["the last of those", "Ÿ", [0x9f]],
    ["a letter without a byte, as a JSON escape", "Ε", [...Buffer.from("\\u0395")]],
    ["a control character without a byte", "\u0081", [...Buffer.from("\\u0081")]],
  ])("writes %s", (_, character, bytes) => {
    expect([...encodeWindows1252(character)]).toEqual(bytes);
  });

  it("writes an emoji so that JSON reads it again", () => {
    const json = Buffer.from(encodeWindows1252(JSON.stringify("😀"))).toString("latin1");
    expect(JSON.parse(json)).toBe("😀");
  });
});
