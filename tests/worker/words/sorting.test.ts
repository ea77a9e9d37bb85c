import { findSaidNumber } from "../../../lib/worker/words/findSaidNumber";
import { findUrgentWord } from "../../../lib/worker/words/findUrgentWord";

describe("findUrgentWord", () => {
  test.each([
    ["There is WATER in the cellar.", ["fire", "water"], "water"],
    ["Der Aufzug steckt fest, bitte kommen!", ["steckt fest"], "steckt fest"],
    ["Übermorgen geht die Heizung.", ["heizung"], "heizung"],
    ["The waterworks called.", ["water"], undefined],
    ["Nothing of it.", ["", "!"], undefined],
    ["Nothing of it.", [], undefined],
  ])("finds in %j of %j: %s", (said, listed, found) => {
    expect(findUrgentWord(said, listed)).toBe(found);
  });
});

describe("findSaidNumber", () => {
  test.each([
    ["Please call me on 030 555 0199, thank you.", "030 555 0199"],
    ["My number is +49 (30) 555-0199.", "+49 (30) 555-0199"],
    ["0 3 0 5 5 5 0 1 9 9", "0 3 0 5 5 5 0 1 9 9"],
    ["Not 030 555 0199 but 030 555 0188.", "030 555 0188"],
    ["I was there on 29.11.2026, at 2026-11-29.", undefined],
    ["Order 4711, extension 123.", undefined],
    ["It cost 1234567890123456789 euros.", undefined],
    ["", undefined],
  ])("finds in %j: %s", (said, number) => {
    expect(findSaidNumber(said)).toBe(number);
  });
});
