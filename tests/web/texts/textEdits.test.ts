import fc from "fast-check";
import { flowSchema, type Flow } from "../../../lib/flow/document/flow";
import { demoFlows } from "./demoFlows";
import { setRecording } from "../../../web/model/edits/setRecording";
import { setTextWords } from "../../../web/model/edits/setTextWords";
import { flowTexts } from "../../../web/model/texts/flowTexts";
import { textCell } from "../../../web/model/texts/textCell";
import { aFlow } from "../../publishing/support/aFlow";

const [one, other] = ["a".repeat(64), "b".repeat(64)];
const base = flowSchema.parse({ ...aFlow(), languages: ["de", "en"] }) as Flow;
const withPrompt = (prompt: unknown) =>
  flowSchema.parse({
    ...base,
    entry: "hello",
    nodes: { ...base.nodes, hello: { type: "say", prompt, next: "hangup" } },
  }) as Flow;
const promptOf = (document: Flow) => (document.nodes["hello"] as { prompt: unknown }).prompt;
const textAt = (document: Flow, path: string) => {
  const text = flowTexts(document).find((found) => found.path === path);
  if (text === undefined) throw new Error(`There is no text at ${path}.`);
  return text;
};
const both = { de: "Hallo.", en: "Hello." };

describe("the words of a flow", () => {
  it("are those of its steps, of itself, of its choices, and the sentences that every flow has", () => {
    const paths = flowTexts(withPrompt([{ text: both }, { pause: 1 }, { text: "Mehr." }])).map(
      ({ path, part }) => (part === undefined ? path : `${path} #${part}`),
    );
    expect(paths).toEqual(
      expect.arrayContaining([
        "nodes.hello.prompt.0.text #1",
        "nodes.hello.prompt.2.text #2",
        "nodes.choose.options.0.label",
        "phrases.goodbye",
      ]),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each(demoFlows)(
    "of $name are each found once, and can be changed at their place",
    ({ flow }) => {
      for (const text of flowTexts(flow)) {
        const { document } = setTextWords(text, flow.languages[0] ?? "en", "Other words.")(flow);
        expect(flowSchema.safeParse(document).success).toBe(true);
        const again = flowTexts(document).find(({ path }) => path === text.path);
        expect(again && textCell(document, again, flow.languages[0] ?? "en").words).toBe(
          "Other words.",
        );
      }
    },
  );
});

describe("a recording", () => {
  it("takes the place of words in one language, and the words are there again without it", () => {
    const flow = withPrompt(both);
    const recorded = setRecording(textAt(flow, "nodes.hello.prompt"), "de", one)(flow).document;
    expect(promptOf(recorded)).toEqual([{ text: both, audio: { de: one } }]);
    const text = textAt(recorded, "nodes.hello.prompt.0.text");
    expect(textCell(recorded, text, "de").recording).toBe(one);
    expect(textCell(recorded, text, "en").recording).toBeUndefined();
    const back = setRecording(text, "de", undefined)(recorded).document;
    expect(promptOf(back)).toEqual(both);
  });

  it("leaves those of other languages, also where the document named none", () => {
    const flow = withPrompt([{ text: both, audio: one, voice: "x" }, { pause: 1 }]);
    const text = textAt(flow, "nodes.hello.prompt.0.text");
    expect(textCell(flow, text, "de").recording).toBe(one);
    expect(textCell(flow, text, "en").recording).toBeUndefined();
    expect(promptOf(setRecording(text, "en", other)(flow).document)).toEqual([
      { text: both, audio: { de: one, en: other }, voice: "x" },
      { pause: 1 },
    ]);
  });

  it("does not bring back those that were not used", () => {
    const flow = withPrompt([{ text: both, audio: { de: one, en: one }, use: "text" }]);
    const text = textAt(flow, "nodes.hello.prompt.0.text");
    expect(textCell(flow, text, "de").recording).toBeUndefined();
    expect(promptOf(setRecording(text, "en", other)(flow).document)).toEqual([
      { text: both, audio: { en: other } },
    ]);
  });

  it("of a sentence that every flow has keeps its words", () => {
    const text = textAt(base, "phrases.goodbye");
    const { document } = setRecording(text, "en", one)(base);
    expect(document.phrases?.goodbye).toEqual([
      {
        text: {
          de: "Vielen Dank für Ihren Anruf. Auf Wiederhören.",
          en: "Thank you for calling. Goodbye.",
        },
        audio: { en: one },
      },
    ]);
  });
});

describe("own words in place of a sentence that every flow has", () => {
  it("leave the other languages as they were, and go when they say the same", () => {
    const text = textAt(base, "phrases.goodbye");
    const own = setTextWords(text, "en", "Take care.")(base).document;
    expect(own.phrases?.goodbye).toEqual({
      de: "Vielen Dank für Ihren Anruf. Auf Wiederhören.",
      en: "Take care.",
    });
    expect(setTextWords(text, "en", "")(own).document).toEqual(base);
  });
});

describe("any edits of words and recordings", () => {
  it("keep the form of the flow", () => {
    const draw = fc.record({
      text: fc.nat(1000),
      language: fc.constantFrom("de", "en"),
      words: fc.constantFrom("Words.", "x"),
      recording: fc.constantFrom("words", one, other, undefined),
    });
    fc.assert(
      fc.property(fc.array(draw, { maxLength: 10 }), (draws) => {
        const last = draws.reduce((document, { text, language, words, recording }) => {
          const texts = flowTexts(document);
          const chosen = texts[text % texts.length];
          if (chosen === undefined) return document;
          const isWords = recording === "words" || chosen.of.type === "label";
          return isWords
            ? setTextWords(chosen, language, words)(document).document
            : setRecording(chosen, language, recording)(document).document;
        }, withPrompt(both));
        expect(flowSchema.safeParse(last).error?.issues ?? []).toEqual([]);
      }),
    );
  });
});
