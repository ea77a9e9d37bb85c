import { listKeyMentions, tellsKeysIn } from "../../../../lib/flow/check/wording/listKeyMentions";

describe("listKeyMentions", () => {
  /** The words from each mention's beginning to its end, and its keys. */
  const found = (text: string, language: string) =>
    listKeyMentions(text, language).map(
      ({ start, end, keys }) => `${text.slice(start, end)}: ${keys.join(" ")}`,
    );

  it.each<[string, string, readonly string[]]>([
    ["en", "For sales, press 1. Dial the number 20.", ["press 1: 1", "Dial the number 20: 20"]],
    [
      "en",
      "Press or say one, two, or the pound key.",
      ["Press or say one, two, or the pound: 1 2 #"],
    ],
    ["en", "Pressing the hash key repeats.", ["Pressing the hash: #"]],
    ["en-GB", "Hit star and 9.", ["Hit star and 9: * 9"]],
    ["en", "Press one of the keys.", []],
    ["en", "Press 1 Anna", ["Press 1: 1"]],
    ["en", "Press 12345678 or 123456789.", ["Press 12345678: 12345678"]],
    ["en", "We express 1 wish.", []],
    ["en", "Press any key.", []],
    [
      "de",
      "Drücken Sie bitte die Taste Eins oder die Raute.",
      ["Drücken Sie bitte die Taste Eins oder die Raute: 1 #"],
    ],
    ["de", "Wählen Sie 1, 2 und 3.", ["Wählen Sie 1, 2 und 3: 1 2 3"]],
    ["de", "Tippen Sie auf die 5.", ["Tippen Sie auf die 5: 5"]],
    ["de", "Wählen Sie eins von beiden.", []],
    [
      "fr",
      "Appuyez sur la touche dièse ou étoile.",
      ["Appuyez sur la touche dièse ou étoile: # *"],
    ],
    ["fr", "Faites le deux.", ["Faites le deux: 2"]],
    ["es", "Marque el uno o la almohadilla.", ["Marque el uno o la almohadilla: 1 #"]],
    ["cy", "Press 1.", []],
  ])("finds in %s: %s", (language, text, mentions) => {
    expect(found(text, language)).toEqual(mentions);
  });

  it("says in which languages it can", () => {
    const known = ["en", "en-US", "de-CH", "fr", "es-MX", "cy", "constructor"];
    expect(known.filter((language) => tellsKeysIn(language))).toEqual(known.slice(0, 5));
  });
});
