import { mayCall } from "../../../local/functions/functionKeys";

const keys = { functionKey: "the function key", masterKey: "the master key" };

describe("mayCall", () => {
  it.each([
    ["anonymous", undefined, true],
    ["anonymous", "wrong", true],
    ["function", undefined, false],
    ["function", "wrong", false],
    ["function", "", false],
    ["function", "the function key", true],
    ["function", "the function key ", false],
    ["Function", "the master key", true],
    ["admin", "the function key", false],
    ["admin", "the master key", true],
  ])("of a function of level %s with the key %p is %p", (level, key, expected) => {
    expect(mayCall(level, key, keys)).toBe(expected);
  });
});
