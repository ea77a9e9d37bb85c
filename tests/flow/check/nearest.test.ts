import { nearest, suggestNearest } from "../../../lib/flow/check/nearest";

describe("nearest", () => {
  test.each([
    ["sales", "sales"],
    ["slaes", "sales"],
    ["sale", "sales"],
    ["Salles", "sales"],
    ["support desk", undefined],
    ["s", "s1"],
    ["", undefined],
    ["x".repeat(70), undefined],
  ])("takes %j for %j", (written, found) => {
    expect(nearest(written, ["sales", "reception", "s1"])).toBe(found);
  });

  it("prefers the closer word, and the earlier of two that are as close", () => {
    expect(nearest("salas", ["salad", "sales", "salas"])).toBe("salas");
    expect(nearest("salas", ["sales", "salad"])).toBe("sales");
  });

  it("suggests in a sentence, or says nothing", () => {
    expect(suggestNearest("slaes", ["sales"])).toBe(" Did you mean “sales”?");
    expect(suggestNearest("holidays", ["sales"])).toBe("");
  });
});
