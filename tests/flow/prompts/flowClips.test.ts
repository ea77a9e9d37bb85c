import { bindingsSchema } from "../../../lib/flow/document/bindings";
import { makeDirectorySentences } from "../../../lib/flow/prompts/makeDirectorySentences";
import { flowSchema, type NodeOf } from "../../../lib/flow/document/flow";
import { flowClips } from "../../../lib/flow/prompts/flowClips";
import { beginsName } from "../../../lib/flow/keys/keypadLetters";
import { languageIn } from "../../../lib/flow/document/languageIn";
import { cleanFlow } from "../../support/checkedFlow";

const flow = (changes: object, nodes: object = {}) =>
  flowSchema.parse(cleanFlow({ ...changes }, { ...nodes }));
const texts = (...given: Parameters<typeof flowClips>) =>
  flowClips(...given).flatMap((clip) => (clip.type === "pause" ? [] : [clip.text]));

const people = (names: readonly (readonly [string, string?])[]) =>
  bindingsSchema.parse({
    schema: "bindings/v1",
    people: Object.fromEntries(
      names.map(([name, group], index) => [
        `p${index}`,
        { userId: "1", name, ...(group === undefined ? {} : { groups: [group] }) },
      ]),
    ),
  });
const directory: NodeOf<"directory"> = { type: "directory", by: ["name"], prompt: "Type a name." };

describe("flowClips", () => {
  it("has what the flow itself says for any of its menus", () => {
    const help = [{ text: "Choose." }, { optionsList: true }];
    const phrases = { noMatch: [{ text: "No." }, { say: "time", value: "12:30" }] };
    const found = texts(flow({ help, phrases }));
    expect(found).toEqual(expect.arrayContaining(["For sales, press 1.", "For news, press 2."]));
    expect(found.length).toBeGreaterThan(texts(flow({ help })).length);
  });

  it("has the words that prove that a person listens", () => {
    const prompt = "This is Contoso. To hear our message, press 1.";
    expect(texts(flow({ confirm: { key: "1", prompt } }))).toContain(prompt);
  });

  it("has the same for a text by language, with or without a list around it", () => {
    const words = { en: "Good day.", de: "Guten Tag." };
    const using = (prompt: unknown) =>
      flowClips(
        flow(
          { languages: ["en", "de"], voices: { de: "Anna" }, phrases: { goodbye: prompt } },
          { news: { type: "say", prompt, next: "start" } },
        ),
      );
    expect(using(words)).toEqual(using([{ text: words }]));
    expect(using(words)).toContainEqual({
      type: "speech",
      text: "Guten Tag.",
      language: "de",
      voice: "Anna",
    });
  });

  it("has the names that a directory may offer, in every language, once bindings are known", () => {
    const one = flow({ languages: ["en", "de"] }, { news: directory });
    const bindings = people([["Anna Berg"], ["Anne Bell"]]);
    const names = (found: readonly string[]) => found.filter((text) => text.includes("Ann"));
    expect(names(texts(one))).toEqual([]);
    expect(names(texts(one, bindings))).toEqual([
      "For Anna Berg, press 1.",
      "For Anne Bell, press 2.",
      "Für Anna Berg drücken Sie die 1.",
      "Für Anne Bell drücken Sie die 2.",
    ]);
  });
});

describe("the sentences of a directory", () => {
  it("are exactly those that some keys lead to", () => {
    const bindings = people([
      ["Anna Berg"],
      ["Omar Cohen"],
      ["Anne Bell"],
      ["Otto Amann"],
      ["Anna Berg"],
    ]);
    const names = Object.values(bindings.people ?? {}).map(({ name }) => name);
    const offered = Array.from({ length: 10_000 }, (_, keys) => {
      const found = names.filter((name) => beginsName(String(keys), name));
      return found.length < 2 ? [] : found.map((name, index) => `For ${name}, press ${index + 1}.`);
    });
    expect(makeDirectorySentences(bindings, directory, "en").toSorted()).toEqual(
      [...new Set(offered.flat())].toSorted(),
    );
  });

  it("name nine at most, and nobody who is found by extension only", () => {
    const bindings = people(Array.from({ length: 12 }, (_, index) => [`Ann ${index}`]));
    expect(
      makeDirectorySentences(bindings, directory, "en").filter((text) => /Ann 9/.test(text)),
    ).toEqual([]);
    expect(makeDirectorySentences(bindings, { ...directory, by: ["extension"] }, "en")).toEqual([]);
  });

  it("keep to the groups of the directory", () => {
    const bindings = people([
      ["Anna", "office"],
      ["Anne", "office"],
      ["Anni", "night"],
    ]);
    const office = { ...directory, include: ["office"] };
    expect(makeDirectorySentences(bindings, office, "en")).toEqual([
      "For Anna, press 1.",
      "For Anne, press 2.",
    ]);
    expect(makeDirectorySentences(bindings, { ...directory, exclude: ["office"] }, "en")).toEqual(
      [],
    );
    expect(makeDirectorySentences(people([]), directory, "en")).toEqual([]);
  });
});

describe("languageIn", () => {
  it.each([
    [["en", "de"], "de", "de"],
    [["en", "de-CH"], "de", "de-CH"],
    [["en", "de"], "de-AT", "de"],
    [["en", "de"], "fr", "en"],
  ])("of %s for %s is %s", (languages, wanted, spoken) => {
    expect(languageIn(flow({ languages }), wanted)).toBe(spoken);
  });
});
