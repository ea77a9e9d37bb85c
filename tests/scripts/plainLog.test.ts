import { plainLog } from "../../scripts/commandLine/plainLog";

function said(write: (log: ReturnType<typeof plainLog>) => void): readonly string[] {
  const sentences: string[] = [];
  write(plainLog((sentence) => sentences.push(sentence)));
  return sentences;
}

describe("plainLog", () => {
  it("says as sentences what the app notes about the voice", () => {
    const remedy = "Set SPEECH_ENDPOINT so that prompts are spoken.";
    expect(said(({ warn }) => warn("speechIsNotes", { remedy }))).toEqual([
      `There is no voice here: callers hear soft notes instead of words. ${remedy}`,
    ]);
    expect(said(({ warn }) => warn("speechInEnglishVoice", { language: "de" }))).toEqual([
      "There is an English voice only: it speaks the other languages, too.",
    ]);
  });

  it("writes no JSON for anything else, and nothing of what goes well", () => {
    expect(said(({ error }) => error("somethingNew", { count: 3 }))).toEqual([
      "somethingNew, count 3.",
    ]);
    expect(said(({ info }) => info("step"))).toEqual([]);
  });
});
