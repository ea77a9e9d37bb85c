import fc from "fast-check";
import { parse, stringify } from "yaml";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { checkFlow } from "../../lib/flow/check/checkFlow";
import { foreignSystemNames } from "../../lib/importing/foreignSystems";
import { importFlow, type ImportRequest } from "../../lib/importing/importFlow";
import { sampleText, samples } from "./support/samples";

const seed = { seed: 20261121 };
const system = fc.constantFrom(...foreignSystemNames);
const sample = fc.constantFrom(...samples);

/** What is wrong with an import, whatever it was given; it should be nothing. */
function flawsOf(request: ImportRequest): readonly string[] {
  const { drafts, report } = importFlow(request);
  return [
    ...(report.length === 0 ? ["The report is empty."] : []),
    ...report
      .filter(({ message }) => message.includes("its form is wrong"))
      .map(({ message }) => message),
    ...drafts.flatMap(({ flow, bindings }) => [
      ...(checkFlow(flow, { bindings }).flow === undefined ? ["The draft is no flow."] : []),
      ...Object.keys(bindings).filter((key) => !Object.hasOwn(bindingsSchema.shape, key)),
    ]),
  ];
}

/** A text with a few pieces cut out, doubled, or replaced. */
const mutation = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    put: fc.oneof(
      fc.constant(""),
      fc.constantFrom(
        "<",
        ">",
        "&",
        "{",
        "}",
        "[",
        "]",
        '"',
        ":",
        "\n",
        "- ",
        "null",
        "-1",
        "99999",
        "*",
        "é",
        "😀",
      ),
      fc.string({ maxLength: 20 }),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

function mutate(text: string, changes: readonly { at: number; length: number; put: string }[]) {
  return changes.reduce((changed, { at, length, put }) => {
    const from = Math.floor(at * changed.length);
    return changed.slice(0, from) + put + changed.slice(from + length);
  }, text);
}

describe("importFlow, given anything", () => {
  it("takes any text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString("latin1")),
    );
    fc.assert(
      fc.property(system, text, (from, given) => {
        expect(flawsOf({ from, text: given })).toEqual([]);
      }),
      { ...seed, numRuns: 100 },
    );
  });

  it("takes any JSON, also as YAML", () => {
    fc.assert(
      fc.property(system, fc.jsonValue({ maxDepth: 6 }), (from, value) => {
        expect(
          flawsOf({ from, text: from === "genesys" ? stringify(value) : JSON.stringify(value) }),
        ).toEqual([]);
      }),
      { ...seed, numRuns: 100 },
    );
  });

  it("takes samples that are cut off", () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), ({ from, file }, part) => {
        const text = sampleText(file);
        expect(flawsOf({ from, text: text.slice(0, Math.floor(part * text.length)) })).toEqual([]);
      }),
      { ...seed, numRuns: 100 },
    );
  });

  it("takes samples with letters changed, companions too", () => {
    fc.assert(
      fc.property(sample, mutation, ({ from, file, companions = [] }, changes) => {
        expect(
          flawsOf({
            from,
            text: mutate(sampleText(file), changes),
            companions: companions.map((name) => ({
              name,
              text: mutate(sampleText(name), changes),
            })),
          }),
        ).toEqual([]);
      }),
      { ...seed, numRuns: 100 },
    );
  });

  it("takes samples with a value replaced by any other", () => {
    const documents = samples.filter(({ from }) => from !== "freeswitch");
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.nat(),
        fc.jsonValue({ maxDepth: 2 }),
        ({ from, file }, at, value) => {
          const document: unknown =
            from === "genesys"
              ? parse(sampleText(file).replace(/\{\{(\w+)\}\}/g, "$1"))
              : JSON.parse(sampleText(file).replace(/\{\{(\w+)\}\}/g, "$1"));
          const changed = replaceAt(document, at, () => value);
          expect(
            flawsOf({
              from,
              text: from === "genesys" ? stringify(changed) : JSON.stringify(changed),
            }),
          ).toEqual([]);
        },
      ),
      { ...seed, numRuns: 100 },
    );
  });

  it("takes one system's files for another's", () => {
    fc.assert(
      fc.property(system, sample, (from, { file }) => {
        expect(flawsOf({ from, text: sampleText(file) })).toEqual([]);
      }),
      { ...seed, numRuns: 40 },
    );
  });
});

describe("importFlow, given bombs", () => {
  const deep = 50_000;
  test.each([
    ["freeswitch", "elements", "<a>".repeat(deep)],
    ["freeswitch", "menus", '<menu name="a">'.repeat(deep)],
    ["studio", "lists", "[".repeat(deep) + "]".repeat(deep)],
    ["studio", "objects", '{"states":'.repeat(deep) + "1" + "}".repeat(deep)],
    ["connect", "objects", '{"Actions":'.repeat(deep) + "1" + "}".repeat(deep)],
    ["teams", "objects", '{"Menu":'.repeat(deep) + "1" + "}".repeat(deep)],
    ["genesys", "brackets", "[".repeat(deep)],
    ["genesys", "braces", "{a: ".repeat(5000)],
    ["genesys", "dashes", "- ".repeat(900_000)],
    ["genesys", "keys", "a: ".repeat(600_000)],
  ] as const)("%s survives deeply nested %s", (from, _what, text) => {
    expect(flawsOf({ from, text })).toEqual([]);
  });

  it("never expands entities that a document defines", () => {
    const names = Array.from({ length: 20 }, (_, index) => `e${index}`);
    const entities = names.map(
      (name, index) => `<!ENTITY ${name} "${index === 0 ? "boom" : `&e${index - 1};`.repeat(10)}">`,
    );
    const { drafts, report } = importFlow({
      from: "freeswitch",
      text: `<!DOCTYPE m [${entities.join("")}]><menu name="bomb" greet-long="say:&e19;"/>`,
    });
    expect(JSON.stringify(drafts)).not.toContain("boom");
    expect(report.filter(({ message }) => message.includes("not sound XML"))).not.toEqual([]);
  });

  it("follows aliases no further than a document may be large", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let index = 1; index < 12; index += 1) {
      lines.push(
        `a${index}: &a${index} [${Array.from({ length: 10 }, () => `*a${index - 1}`).join(", ")}]`,
      );
    }
    const { report } = importFlow({
      from: "genesys",
      text: `inboundCall:\n  menus:\n    ${lines.join("\n    ")}`,
    });
    expect(report.some(({ message }) => message.includes("more than 100000 parts"))).toBe(true);
  });

  it("follows an alias to itself only so deep", () => {
    expect(
      flawsOf({ from: "genesys", text: "inboundCall: &me\n  name: Me\n  menus: [*me]" }),
    ).toEqual([]);
  });

  test.each([
    ["the file", { from: "studio" as const, text: " ".repeat(2_000_001) }],
    [
      "a companion",
      {
        from: "freeswitch" as const,
        text: '<menu name="a"/>',
        companions: [{ name: "big.xml", text: " ".repeat(2_000_001) }],
      },
    ],
  ])("refuses to read on when %s is too large", (_what, request) => {
    const { drafts, report } = importFlow(request);
    expect(drafts).toEqual([]);
    expect(report).toHaveLength(1);
  });
});

describe("importFlow and what it does not know", () => {
  it("reports a field it has never heard of, wherever it is", () => {
    const documents = samples.filter(({ from }) => from !== "freeswitch");
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.nat(), ({ from, file }, at) => {
        const document: unknown =
          from === "genesys"
            ? parse(sampleText(file).replace(/\{\{(\w+)\}\}/g, "$1"))
            : JSON.parse(sampleText(file).replace(/\{\{(\w+)\}\}/g, "$1"));
        const changed = replaceAt(document, at, addSurprise);
        const text = from === "genesys" ? stringify(changed) : JSON.stringify(changed);
        fc.pre(text.includes("a-surprise"));
        const result = importFlow({ from, text });
        expect(JSON.stringify(result)).toContain("a-surprise");
      }),
      { ...seed, numRuns: 100 },
    );
  });

  it("reports an attribute it has never heard of, on every element of a menu", () => {
    const text = sampleText("freeswitch/demo_ivr.xml");
    const places = [...text.matchAll(/<(?:menu|entry) /g)].map(
      ({ index, 0: tag }) => index + tag.length,
    );
    const unreported = places.filter((at) => {
      const changed = `${text.slice(0, at)}surprise="a-surprise" ${text.slice(at)}`;
      return !JSON.stringify(importFlow({ from: "freeswitch", text: changed })).includes(
        "a-surprise",
      );
    });
    // The last five stand in a comment, which is reported as a whole.
    expect(unreported).toEqual(places.slice(-5));
  });
});

/** Says where in the editor something is drawn; nobody hears it. */
const drawing = new Set(["Metadata", "metadata", "offset"]);

/** A document with one of its values, counted from the top, made anew. */
function replaceAt(document: unknown, at: number, make: (value: unknown) => unknown): unknown {
  const places = countValues(document);
  let left = at % Math.max(1, places);
  const visit = (value: unknown): unknown => {
    if (left === 0) {
      left -= 1;
      return make(value);
    }
    left -= 1;
    if (Array.isArray(value)) return value.map((entry) => visit(entry));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [key, drawing.has(key) ? field : visit(field)]),
    );
  };
  return visit(document);
}

function countValues(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  const entries = Object.entries(value).filter(([key]) => !drawing.has(key));
  return entries.reduce((sum, [, field]) => sum + countValues(field), 1);
}

function addSurprise(value: unknown): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? { ...value, surprise: "a-surprise" }
    : value;
}
