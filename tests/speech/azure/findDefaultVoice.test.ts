import { findDefaultVoice } from "../../../lib/speech/azure/findDefaultVoice";

describe("findDefaultVoice", () => {
  it.each([
    ["de-CH", "de-CH-LeniNeural"],
    ["DE-ch", "de-CH-LeniNeural"],
    ["de", "de-DE-KatjaNeural"],
    // The main voice of the language where its region has none.
    ["de-LI", "de-DE-KatjaNeural"],
    ["en", "en-US-JennyNeural"],
    ["fil", "fil-PH-BlessicaNeural"],
    // Not Filipino, nor Finnish.
    ["f", undefined],
    ["tlh", undefined],
  ])("finds for %s the voice %s", (language, voice) => {
    expect(findDefaultVoice(language)).toBe(voice);
  });
});
