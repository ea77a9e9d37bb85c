import { beginsName, toKeypad } from "../../../lib/flow/keys/keypadLetters";

describe("toKeypad", () => {
  it.each([
    ["abcdefghijklmnopqrstuvwxyz", "22233344455566677778889999"],
    ["Müller", "685537"],
    ["O'Neill", "663455"],
    ["de la Cruz", "33522789"],
    ["Ångström", "26478766"],
    ["Weiß", "93477"],
    ["Søren Łukasz", "76736585279"],
    ["Œuvre Ægir", "63887323447"],
    ["Agent 7", "243687"],
    ["Иван", ""],
    ["", ""],
  ])("%s is %s", (name, keys) => {
    expect(toKeypad(name)).toBe(keys);
  });
});

describe("beginsName", () => {
  it.each([
    ["Anna Müller", "26", true],
    ["Anna Müller", "266268", true],
    ["Anna Müller", "685537", true],
    ["Anna Müller", "6855372662", true],
    ["Anna Müller", "6835537", true],
    ["Anna Müller", "68355372662", true],
    ["Anna Müller", "68553", true],
    ["Anna Müller", "685538", false],
    ["Anna Müller", "62", false],
    ["Müller, Anna", "2662685537", true],
    ["Sean O'Neill", "6634557326", true],
    ["Maria de la Cruz", "335227", true],
    ["Maria de la Cruz", "2789", true],
    ["Maria de la Cruz", "3352278962742", true],
    ["Maria de la Cruz", "278962742", true],
    ["Anders Ångström", "26478766263377", true],
    ["Anders Ångström", "226478", true],
    ["Hans-Peter Schmidt", "42677", true],
    ["Hans-Peter Schmidt", "73837", true],
    ["Hans-Peter Schmidt", "7246438", true],
    ["Anna\u2013Lena Groß", "47677", true],
    ["Jürgen", "587436", true],
    ["Jürgen", "5837436", true],
    ["Иван", "4", false],
    ["Иван Lee", "533", true],
    ["", "2", false],
  ])("of %s, %s: %p", (name, keys, begins) => {
    expect(beginsName(keys, name)).toBe(begins);
  });
});
