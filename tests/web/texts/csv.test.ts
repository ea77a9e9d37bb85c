import fc from "fast-check";
import { exportWords } from "../../../web/model/texts/exportWords";
import { parseCsv } from "../../../web/model/texts/parseCsv";
import { readWords } from "../../../web/model/texts/readWords";
import { unguardFormula, writeCsv } from "../../../web/model/texts/writeCsv";
import { takeWords } from "../../../web/model/edits/takeWords";
import { aFlow } from "../../publishing/support/aFlow";
import { flowSchema } from "../../../lib/flow/document/flow";

const flow = flowSchema.parse({
  ...aFlow(),
  languages: ["de", "en"],
  nodes: {
    ...aFlow().nodes,
    welcome: { type: "say", prompt: { de: "=1+1", en: 'Hello; "you"\nthere' }, next: "hangup" },
  },
  entry: "welcome",
});
const cells = (text: string) => parseCsv(text).rows.map((row) => row.cells);

describe("tables as text", () => {
  it.each([
    ["commas", "a,b\r\n1,2\r\n"],
    ["semicolons, as German spreadsheets", "a;b\r\n1;2\r\n"],
    ["tabs", "a\tb\n1\t2"],
    ["a byte order mark", "\uFEFFa,b\n1,2\n"],
    ["old line ends", "a,b\r1,2\r"],
    ["a first line that says what parts", "sep=;\r\na;b\r\n1;2\r\n"],
    ["empty lines", "a,b\n\n,\n1,2\n\n"],
    ["quotation marks", '"a","b"\n"1","2"'],
  ])("are read with %s", (_what, text) => {
    expect(cells(text)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("know the line of each row, whatever its cells hold", () => {
    const { rows } = parseCsv('a,b\n"two\nlines","x ""y"""\n3,4\n');
    expect(rows).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["two\nlines", 'x "y"'] },
      { line: 4, cells: ["3", "4"] },
    ]);
  });

  it("say where a quotation mark is never closed", () => {
    expect(parseCsv('a,b\n1,"2\n3,4\n').openQuote).toBe(2);
  });

  it("come back as they were written, and never run as formulas", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", "\n", "\r", "\t", "a"),
      }),
    );
    const table = fc.array(fc.tuple(fc.constant("x"), cell, cell), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";"), (rows, delimiter) => {
        const head = ["step", "field", "text"];
        const text = writeCsv([head, ...rows], delimiter as "," | ";");
        const read = cells(text).map((row) => row.map(unguardFormula));
        expect(read).toEqual([head, ...rows]);
        expect(
          cells(text)
            .flat()
            .filter((one) => /^[=+\-@\t\r]/.test(one)),
        ).toEqual([]);
      }),
    );
  });
});

describe("the words of a flow as a table", () => {
  it.each([",", ";"] as const)(
    "change nothing when they come back, parted by '%s'",
    (delimiter) => {
      const read = readWords(flow, exportWords(flow, delimiter));
      expect(read).toMatchObject({ changes: [], odd: [] });
      expect(read?.same).toBeGreaterThan(40);
    },
  );

  it("are taken over where they differ, as one change, whatever the order of columns", () => {
    const table = [
      "Text;Language;Remark;Step;Field",
      "Willkommen;de;;welcome;prompt",
      ";en;;welcome;prompt",
      "Tschüss.;de;;;phrases.goodbye",
    ].join("\n");
    const read = readWords(flow, table);
    expect(read).toMatchObject({ odd: [], same: 0, empty: 1 });
    const { document } = takeWords(read?.changes ?? [])(flow);
    expect(document.nodes["welcome"]).toMatchObject({
      prompt: { de: "Willkommen", en: 'Hello; "you"\nthere' },
    });
    expect(document.phrases?.goodbye).toEqual({
      de: "Tschüss.",
      en: "Thank you for calling. Goodbye.",
    });
    expect(flowSchema.safeParse(document).success).toBe(true);
  });

  it("say by line which rows cannot be used", () => {
    const table = [
      "step,field,language,text",
      "gone,prompt,de,x",
      "welcome,gone,de,x",
      "welcome,prompt,fr,x",
      `welcome,prompt,de,${"x".repeat(1001)}`,
      "welcome,prompt,en,one",
      "welcome,prompt,en,other",
      "constructor,prompt,en,x",
    ].join("\n");
    expect(readWords(flow, table)?.odd).toEqual([
      { line: 2, why: "step", value: "gone" },
      { line: 3, why: "field", value: "gone" },
      { line: 4, why: "language", value: "fr" },
      { line: 5, why: "tooLong", value: "1001" },
      { line: 7, why: "twice", value: "nodes.welcome.prompt" },
      { line: 8, why: "step", value: "constructor" },
    ]);
  });

  it.each(["", "a,b,c,d\n1,2,3,4", "step,field,language\n"])(
    "are no such table without their columns: %j",
    (text) => {
      expect(readWords(flow, text)).toBeUndefined();
    },
  );
});
