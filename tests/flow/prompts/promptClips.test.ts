import type { Flow } from "../../../lib/flow/document/flow";
import { promptClips } from "../../../lib/flow/prompts/promptClips";
import type { PromptItem } from "../../../lib/flow/document/prompt";
import { aFlow } from "../../publishing/support/aFlow";

const flow = { ...aFlow(), languages: ["de", "en", "fr"] } as Flow;
const both = { de: "Guten Tag.", en: "Hello." };
const [german, english] = ["a".repeat(64), "b".repeat(64)];

const heard = (item: PromptItem, language: string) =>
  promptClips([item], { flow, language, evaluate: () => undefined }).map((clip) =>
    clip.type === "audio" ? `${clip.language} ${clip.promptId.slice(0, 1)}` : `${clip.type}`,
  );

describe("the clips of a prompt", () => {
  it.each<Readonly<{ is: string; item: PromptItem; de: string; en: string; fr: string }>>([
    {
      is: "spoken in a language that has words and no recording",
      item: { text: both, audio: { de: german } },
      de: "de a",
      en: "speech",
      fr: "de a",
    },
    {
      is: "of the first language where the recording names none",
      item: { text: both, audio: german },
      de: "de a",
      en: "speech",
      fr: "de a",
    },
    {
      is: "those of each language that has one",
      item: { text: both, audio: { de: german, en: english } },
      de: "de a",
      en: "en b",
      fr: "de a",
    },
    {
      is: "those of each language also where the words are in one",
      item: { text: "Guten Tag.", audio: { de: german, en: english } },
      de: "de a",
      en: "de b",
      fr: "de a",
    },
    {
      is: "spoken where the words are to be used",
      item: { text: both, audio: german, use: "text" },
      de: "speech",
      en: "speech",
      fr: "speech",
    },
  ])("are $is", ({ item, de, en, fr }) => {
    expect({
      de: heard(item, "de"),
      en: heard(item, "en"),
      fr: heard(item, "fr"),
    }).toEqual({ de: [de], en: [en], fr: [fr] });
  });

  it("use the recording of a language for its regions", () => {
    const swiss = { ...flow, languages: ["en", "de-CH"] };
    const [clip] = promptClips([{ text: both, audio: { de: german } }], {
      flow: swiss,
      language: "de-CH",
      evaluate: () => undefined,
    });
    expect(clip).toMatchObject({ type: "audio", promptId: german });
  });
});
