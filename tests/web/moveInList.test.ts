import { moveInList } from "../../web/ui/moveInList";

const key = (
  name: string,
  held: Partial<Record<"altKey" | "ctrlKey" | "metaKey", boolean>> = {},
) => ({
  key: name,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

describe("moveInList", () => {
  test.each([
    ["ArrowDown", undefined, "open"],
    ["ArrowUp", undefined, "open"],
    ["Enter", undefined, "open"],
    ["a", undefined, undefined],
    ["Escape", undefined, undefined],
    ["Tab", 1, undefined],
    ["ArrowDown", -1, 0],
    ["ArrowDown", 4, 0],
    ["ArrowDown", 2, 3],
    ["ArrowUp", -1, 4],
    ["ArrowUp", 0, 4],
    ["PageDown", 0, 4],
    ["PageUp", 3, 0],
    ["Home", 3, undefined],
    ["Enter", 3, "take"],
    ["Escape", 3, "close"],
  ] as const)("%s at %s of five means %s", (name, place, meant) => {
    expect(moveInList(key(name), 5, place)).toBe(meant);
  });

  it("leaves keys alone that mean something else, and an empty list", () => {
    expect(moveInList(key("ArrowDown", { ctrlKey: true }), 5, undefined)).toBeUndefined();
    expect(moveInList(key("ArrowUp", { altKey: true }), 5, 2)).toBe("close");
    expect(moveInList(key("ArrowDown"), 0, -1)).toBeUndefined();
  });
});
