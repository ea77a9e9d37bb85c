import fc from "fast-check";
import { readJson } from "../../lib/json/readJson";

/** What stands at a place of a text. */
function at(text: string, { line, column }: Readonly<{ line: number; column: number }>): string {
  return (text.split("\n")[line - 1] ?? "").slice(column - 1);
}

/** Every part of a value with its path, as `nodes.main.options.2`. */
function parts(value: unknown, path = ""): readonly (readonly [string, unknown])[] {
  const below = (key: string) => (path === "" ? key : `${path}.${key}`);
  const inner = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [
    [path, value],
    ...inner.flatMap(([key, part]: [string, unknown]) => parts(part, below(key))),
  ];
}

const name = fc.stringMatching(/^[a-z]{1,3}$/);
const document = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(name, tie("value"), { maxKeys: 4 }),
  ),
})).value;

describe("readJson", () => {
  it("reads what JSON.parse reads, and finds the place of every part", () => {
    fc.assert(
      fc.property(document, fc.constantFrom(0, 2, "\t"), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const result = readJson(`\ufeff${text}`);
        const read = "read" in result ? result.read : undefined;
        expect(read?.document).toEqual(JSON.parse(text));
        expect(read?.repeated).toEqual([]);
        for (const [path, part] of parts(JSON.parse(text))) {
          const found = read === undefined ? "" : at(text, read.placeOf(path));
          const isGroup = typeof part === "object" && part !== null;
          const step = path.split(".").at(-1) ?? "";
          const shown = isGroup ? `"${step}":` : JSON.stringify(part);
          expect(found.startsWith(shown) || (isGroup && /^[[{]/.test(found))).toBe(true);
        }
      }),
    );
  });

  it("says of any text whether it is JSON, and of what is not where it stops being so", () => {
    const broken = fc
      .tuple(document, fc.nat(), fc.constantFrom("", ",", '"', "{", "]", "'", "a", "//", "\\", "0"))
      .map(([value, place, put]) => {
        const text = JSON.stringify(value, undefined, 1);
        const index = place % (text.length + 1);
        return text.slice(0, index) + put + text.slice(index + 1);
      });
    fc.assert(
      fc.property(fc.oneof(broken, fc.string()), (text) => {
        const result = readJson(text);
        const isJson = "read" in result;
        expect(isJson).toBe(isReadable(text));
        const { line, column } = isJson ? result.read.placeOf("") : result.mistake.place;
        const lines = text.replace(/^\ufeff/, "").split("\n");
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
      }),
      { numRuns: 500 },
    );
  });
});

function isReadable(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ""));
    return true;
  } catch {
    return false;
  }
}
