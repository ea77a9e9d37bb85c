import { checkCaller } from "../../../lib/flow/check/caller/checkCaller";
import { problemsOf, sentenceOf } from "../../support/checkedFlow";
import type { FlowProblemCode } from "../../../lib/flow/check/problemValues";

const problemsIn = (changes: object, nodes: object) =>
  problemsOf({ ...changes }, { ...nodes }, {}, [checkCaller]);

type Fields = Readonly<Record<string, unknown>>;

const found = (code: FlowProblemCode, changes: Fields, nodes: Fields) =>
  problemsIn(changes, nodes).filter((problem) => problem.code === code);
const menu = (changes: Fields): Fields => ({
  type: "menu",
  title: "Main menu",
  prompt: "For sales, press 1. For news, press 2.",
  options: [
    { keys: "1", label: "sales", next: "sales" },
    { keys: "2", label: "news", next: "news" },
  ],
  ...changes,
});
const sentence = "We are glad that you are calling us on this fine day. ";

describe("the time before the first choice", () => {
  const before = (times: number) => ({
    hello: { type: "say", title: "Hello", prompt: sentence.repeat(times), next: "start" },
  });

  it("is counted over every way to it, and in the menu up to its first option", () => {
    const greeting = "Welcome. " + sentence.repeat(2);
    const nodes = { ...before(4), start: menu({ greeting }) };
    expect(sentenceOf(problemsIn({ entry: "hello" }, nodes), "lateChoice")).toBe(
      "Callers listen for about 22 seconds before “Main menu” offers them anything, 25 words of it there. Let them choose after 20 at most.",
    );
    expect(found("lateChoice", { entry: "hello" }, before(4))).toEqual([]);
    expect(found("lateChoice", {}, before(9))).toEqual([]);
  });

  it("is no time for advertising, which may be said after it", () => {
    const sold = { hello: { type: "say", prompt: "Did you know that we do vans?", next: "start" } };
    expect(found("promotion", { entry: "hello" }, sold).map(({ path }) => path)).toEqual([
      "nodes.hello",
    ]);
    const news = { news: { type: "say", prompt: "Did you know that we do vans?", next: "start" } };
    expect(found("promotion", {}, news)).toEqual([]);
    const ends = { hello: { ...sold.hello, next: "hangup" } };
    expect(found("promotion", { entry: "hello" }, ends)).toEqual([]);
    const prompt = "For sales, press 1. For news, press 2. You can also visit our website.";
    expect(found("promotion", {}, { start: menu({ prompt }) })).toEqual([]);
  });
});

describe("the choice of a language", () => {
  const two = { languages: ["en", "de"], entry: "language" };
  const language = (prompt: string, changes: Fields = {}) => ({
    language: menu({
      title: "Language",
      prompt: [{ text: { en: prompt, de: prompt } }],
      options: [
        { keys: "1", label: "English", next: "start" },
        { keys: "2", label: "Deutsch", next: "german" },
      ],
      ...changes,
    }),
    german: { type: "set", language: "de", next: "start" },
  });

  it("is said in the words of those who need it", () => {
    expect(
      sentenceOf(
        problemsIn(two, language("For English, press 1. For German, press 2.")),
        "languageForeign",
      ),
    ).toBe(
      "“Language” offers de in another language. Who needs it may not understand that: say “Deutsch”, in a sentence of that language.",
    );
    const own = language("For English, press 1. Für Deutsch drücken Sie die 2. Press 2.");
    expect(found("languageForeign", two, own)).toEqual([]);
  });

  it("comes first in the call, and in its menu", () => {
    const own = language("For English, press 1. Für Deutsch, press 2.");
    expect(found("languageLate", two, own)).toEqual([]);
    const options = [
      { keys: "1", label: "sales", next: "sales" },
      { keys: "2", label: "Deutsch", next: "german" },
    ];
    const last = language("For sales, press 1. Deutsch: press 2.", { options });
    expect(found("languageLate", two, last).map(({ path }) => path)).toEqual(["nodes.language"]);
    const first = language("Deutsch: press 2. For sales, press 1.", { options });
    expect(found("languageLate", two, first)).toEqual([]);
    const later = {
      ...own,
      start: menu({
        options: [
          { keys: "1", label: "sales", next: "sales" },
          { keys: "2", label: "languages", next: "language" },
        ],
      }),
    };
    expect(found("languageLate", { ...two, entry: "start" }, later)).toHaveLength(1);
  });
});

describe("the key for a person", () => {
  const offer = menu({
    prompt: "For sales, press 1. To speak to somebody, press 0.",
    options: [
      { keys: "1", label: "sales", next: "more" },
      { keys: "0", label: "somebody", next: "operator" },
    ],
  });
  const nodes = { start: offer, more: menu({ title: "More" }) };

  it("works in every menu and in every longer announcement", () => {
    const operator = { operator: { person: "anna" } };
    expect(sentenceOf(problemsIn(operator, nodes), "operatorKeyDead")).toBe(
      "“Main menu” lets callers reach a person with the key “0”, which does nothing in “More”. Make it a key of the whole flow, and let it stop what is said.",
    );
    const shared = { ...operator, globals: { "0": "operator" } };
    expect(found("operatorKeyDead", shared, nodes)).toEqual([]);
    const deaf = (prompt: string) => ({
      ...nodes,
      news: { type: "say", title: "News", prompt, bargeIn: false, next: "start" },
    });
    expect(found("operatorKeyDead", shared, deaf(sentence.repeat(2)))).toHaveLength(1);
    expect(found("operatorKeyDead", shared, deaf("No news."))).toEqual([]);
  });
});

describe("the time that a caller has", () => {
  const asked =
    (changes: Fields, flow: Fields = {}) =>
    (code: FlowProblemCode) =>
      found(code, flow, { start: menu(changes) }).length;

  it("does not end with the call after one silence", () => {
    const once = { tries: { noInput: 1 } };
    expect(asked(once)("endsUnwarned")).toBe(1);
    expect(asked({ tries: { noInput: 2 } })("endsUnwarned")).toBe(0);
    expect(asked(once, { operator: { person: "anna" } })("endsUnwarned")).toBe(0);
    expect(asked({ ...once, onNoInput: "news" })("endsUnwarned")).toBe(0);
  });

  it("is twenty seconds, or as long as a key asks for", () => {
    const short = { tries: { noInput: 2 }, firstDigitTimeout: 3 };
    expect(asked(short)("littleTime")).toBe(1);
    expect(asked(short, { globals: { "*": "repeat" } })("littleTime")).toBe(0);
    expect(asked({ ...short, firstDigitTimeout: 8 })("littleTime")).toBe(0);
  });

  it("is enough for somebody who types sixty words a minute, unless silence is a choice or help", () => {
    const prompt = `${sentence.repeat(3)}For sales, press 1. For news, press 2.`;
    const once = { prompt, tries: { noInput: 1 } };
    const [problem] = found("relayTooSlow", {}, { start: menu(once) });
    expect(problem?.values).toEqual({ step: "Main menu", words: 44, needed: 44, seconds: 23 });
    expect(asked({ ...once, tries: { noInput: 3 } })("relayTooSlow")).toBe(0);
    expect(asked({ ...once, onNoInput: "news" })("relayTooSlow")).toBe(0);
    expect(asked({ ...once, onNoInput: "sales" })("relayTooSlow")).toBe(0);
  });
});

describe("the way to a person", () => {
  const chain = (count: number, prompt: string) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `step${index}`,
        {
          type: "say",
          title: `Step ${index}`,
          prompt,
          next: index === count - 1 ? "sales" : `step${index + 1}`,
        },
      ]),
    );

  it("is told where it is longest, once", () => {
    const far = found("farFromPerson", { entry: "step0" }, chain(9, sentence.repeat(3)));
    expect(far.map(({ path, values }) => [path, values])).toEqual([
      ["nodes.step0", { step: "Step 0", seconds: 99, most: 60 }],
    ]);
    expect(found("farFromPerson", { entry: "step0" }, chain(3, sentence.repeat(3)))).toEqual([]);
  });

  it("is that of who presses the key where one is offered, and of nobody where no person is", () => {
    const shortcut = chain(9, sentence.repeat(3));
    const start = menu({
      options: [
        { keys: "1", label: "sales", next: "sales" },
        { keys: "2", label: "news", next: "step0" },
      ],
    });
    const told = found("farFromPerson", {}, { ...shortcut, start });
    expect(told.map(({ path }) => path)).toEqual(["nodes.step0"]);
    expect(
      found(
        "farFromPerson",
        { entry: "step0" },
        { ...shortcut, sales: { type: "hangup", prompt: "Bye." } },
      ),
    ).toEqual([]);
  });
});
