import { auditWords } from "../../lib/records/ports";
import { auditSentence } from "../../web/model/auditSentence";
import { shownName } from "../../web/model/shownName";
import { zonedTime } from "../../web/model/zonedTime";
import { audit as de } from "../../web/words/de/audit";
import { audit as en } from "../../web/words/en/audit";

const given = {
  you: "you",
  nameOf: (subject: string) => (subject === "main" ? "Main line" : undefined),
  timeOf: (instant: string) => zonedTime(instant, "Europe/Berlin", "en-GB"),
};
const entry = (
  what: string,
  detail = "",
  subject = "main",
  who = "Anna (8a34a46b-3d17-4adc-8dce-dc4e7d572698)",
) => ({
  who,
  what,
  subject,
  detail,
});

describe("auditSentence", () => {
  test.each([
    [
      entry("published", "version 3: New: hours"),
      "Anna published version 3 of Main line.",
      "New: hours",
    ],
    [
      entry("planned", "version 4 from 2026-12-24T07:00:00.000Z: Christmas"),
      "Anna planned version 4 of Main line, to be live from 24 Dec 2026, 08:00 (Berlin).",
      "Christmas",
    ],
    [
      entry("rolledBack", "to version 2", "main", "you"),
      "You went back to version 2 of Main line.",
      undefined,
    ],
    [
      entry("approvalAsked", "Please: look"),
      "Anna asked for approval of Main line.",
      "Please: look",
    ],
    [
      entry("entryPointSaved", "answered by main", "+15550100", "function key"),
      "A program chose what answers +15550100.",
      undefined,
    ],
    [entry("bindingsSaved", "", "people.anna"), "Anna changed people and numbers.", undefined],
    [entry("bindingsSaved", "", "bindings"), "Anna changed people and numbers.", undefined],
    [
      entry("bindingsSaved", "", "schedules.office"),
      "Anna changed the shared opening hours “office”.",
      undefined,
    ],
    [entry("bindingsSaved", "on", "switch heating"), "Anna changed the switch heating.", undefined],
    [entry("messageDeleted", "sales: 42", "messages"), "Anna deleted a message.", undefined],
    [entry("somethingNew", "x: y"), "Anna changed Main line.", undefined],
  ])("tells %j", (told, sentence, note) => {
    expect(auditSentence(told, en, given)).toEqual({ sentence, note });
  });

  test.each(auditWords)("has its own words for %s in each language", (what) => {
    for (const words of [en, de]) {
      expect(Object.keys(words.said)).toContain(what);
      expect(auditSentence(entry(what, "version 1"), words, given).sentence).toContain("Anna");
    }
  });
});

describe("shownName", () => {
  test.each([
    ["anna@contoso.com (8a34a46b-3d17-4adc-8dce-dc4e7d572698)", "anna@contoso.com"],
    ["you", "Sie"],
    ["Ben", "Ben"],
    ["function key", "ein Programm"],
    ["local stack", "ein Programm"],
  ])("shows %s as %s", (who, shown) =>
    expect(shownName(who, { you: "Sie", program: "ein Programm" })).toBe(shown),
  );
});
