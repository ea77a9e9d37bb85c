import { guessForm, guessType } from "../../../../lib/flow/check/form/likelyMeant";

describe("guessType", () => {
  const types = ["say", "menu", "collect", "transfer", "hangup"];

  it.each([
    ["Announcement", " Did you mean “say”?"],
    ["GATHER", " Did you mean “collect”?"],
    ["forward", " Did you mean “transfer”?"],
    ["goodbye", " Did you mean “hangup”?"],
    ["trasnfer", " Did you mean “transfer”?"],
    ["something", ""],
  ])("takes %s for what is meant:%s", (written, hint) => {
    expect(guessType(written, types)).toBe(hint);
  });
});

describe("guessForm", () => {
  const time = "A time of day is written 08:30; the end of a day is 24:00.";
  const language = "A language is a BCP-47 tag such as en or de-CH.";
  const number = "A phone number is written in E.164.";

  it.each<[unknown, string, string | undefined]>([
    ["8:00", time, "08:00"],
    ["8.30", time, "08:30"],
    ["17h15", time, "17:15"],
    ["5 pm", time, "17:00"],
    ["12 AM", time, "00:00"],
    ["12:30pm", time, "12:30"],
    ["24", time, "24:00"],
    ["24:01", time, undefined],
    ["25:00", time, undefined],
    ["8:60", time, undefined],
    ["noon", time, undefined],
    ["German", language, "de"],
    ["français", language, "fr"],
    ["EN_us", language, "en-us"],
    ["klingon", language, undefined],
    ["0049 (0)30 555-099", number, "+4930555099"],
    ["+49 30/555.099", number, "+4930555099"],
    // Nobody can know which country it belongs to.
    ["030 555099", number, undefined],
    ["+49", number, undefined],
    // Written as it should be: something else is wrong.
    ["08:00", time, undefined],
    [8, time, undefined],
    ["8:00", "Look at its form again.", undefined],
  ])("takes %p, where %s, for %p", (written, reason, meant) => {
    expect(guessForm(written, reason)).toBe(meant === undefined ? "" : ` Did you mean “${meant}”?`);
  });
});
