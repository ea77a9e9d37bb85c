import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { checkCaller } from "../../../../lib/flow/check/caller/checkCaller";
import { problemsOf } from "../../../support/checkedFlow";

/** What is said of words alone; what depends on times and ways is tried on flows of its own. */
const codes = [
  "keyFirst",
  "noPause",
  "promotion",
  "longSentence",
  "hardWords",
  "languageForeign",
  "languageLate",
] as const;

const promptSchema = z.strictObject({
  /** Labelled before the rules had seen it; the rules were changed after each round but the last. */
  round: z.int().min(1).max(4),
  language: z.enum(["en", "de", "fr", "es"]),
  text: z.string(),
  labels: z.array(z.enum(codes)),
  /** The words offer choices. */
  isMenu: z.literal(true).optional(),
  /** The languages that keys choose. */
  offers: z.record(z.string(), z.string()).optional(),
  /** Where the words were found; without, they were written for this list after what menus say. */
  of: z.string().optional(),
});

/** Prompts, and what a caller would find wrong with each, by the criteria beside them. */
const labelled = z
  .strictObject({ criteria: z.record(z.enum(codes), z.string()), prompts: z.array(promptSchema) })
  .parse(
    JSON.parse(
      readFileSync(path.join(__dirname, "../../../fixtures/callerPrompts.json"), "utf8"),
    ) as unknown,
  ).prompts;

/** What is found when the words are the first that a caller hears. */
const found = labelled.map((prompt) => {
  const languages = [...new Set([prompt.language, ...Object.values(prompt.offers ?? {})])];
  const codesFound = problemsOf({ languages, entry: "hello" }, stepsOf(prompt), {}, [checkCaller])
    .filter(({ path: place }) => place.startsWith("nodes.hello"))
    .map(({ code }) => code);
  return codes.filter((code) => codesFound.includes(code));
});

function stepsOf({ language, text, isMenu, offers = {} }: z.infer<typeof promptSchema>) {
  const isOffered = Object.keys(offers).length > 0;
  if (isMenu !== true && !isOffered) return { hello: { type: "say", prompt: text, next: "start" } };
  const offered = Object.entries(offers);
  const others = ["1", "2"].filter((keys) => !Object.hasOwn(offers, keys));
  const options = [
    ...others.map((keys) => ({ keys, label: "sales", next: "sales" })),
    ...offered.map(([keys, to]) => ({
      keys,
      label: new Intl.DisplayNames([to], { type: "language" }).of(to) ?? to,
      next: to === language ? "start" : `to-${to}`,
    })),
  ];
  return {
    hello: { type: "menu", prompt: text, options },
    ...Object.fromEntries(
      offered.map(([, to]) => [`to-${to}`, { type: "set", language: to, next: "start" }]),
    ),
  };
}

const figures = codes.map((code) => {
  const textsWhere = (isFound: boolean, isLabelled: boolean) =>
    labelled.flatMap(({ labels, text }, index) =>
      found[index]?.includes(code) === isFound && labels.includes(code) === isLabelled
        ? [text]
        : [],
    );
  const right = textsWhere(true, true).length;
  const wrong = textsWhere(true, false);
  const missed = textsWhere(false, true);
  return {
    code,
    right,
    wrong,
    missed,
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
  };
});

describe("what is said of the words of a call", () => {
  beforeAll(() => {
    const percent = (share: number) => `${Math.round(100 * share)} %`;
    const lines = figures.map(
      ({ code, right, wrong, missed, precision, recall }) =>
        `${code}: ${right} right, ${wrong.length} wrong, ${missed.length} missed; precision ${percent(precision)}, recall ${percent(recall)}`,
    );
    process.stdout.write(`${labelled.length} prompts labelled by hand\n${lines.join("\n")}\n`);
  });

  it("is measured on a hundred prompts and more, half of them good", () => {
    expect(labelled.length).toBeGreaterThanOrEqual(100);
    expect(new Set(labelled.map(({ text }) => text)).size).toBe(labelled.length);
    expect(labelled.filter(({ labels }) => labels.length === 0).length).toBeGreaterThan(80);
  });

  it.each(figures)("is right nineteen times of twenty: $code", ({ right, wrong }) => {
    expect(right).toBeGreaterThan(2);
    expect(wrong.slice(0, Math.floor(right / 19))).toEqual(wrong);
  });
});
