import fc from "fast-check";
import { addTurnLine } from "../../../lib/ivr/lines/addTurnLine";
import { noLines, type CallLines } from "../../../lib/ivr/lines/callLines";
import { packTail } from "../../../lib/ivr/lines/packTail";
import { readTurnLines } from "../../../lib/ivr/lines/readTurnLines";
import type { TurnLine } from "../../../lib/ivr/lines/toTurnLine";
import { packText } from "../../../lib/storage/calls/packText";
import { unpackText } from "../../../lib/storage/calls/unpackText";

const aLine = (index: number, words = "Für Verkauf, drücken Sie 1."): TurnLine => ({
  at: new Date(1_800_000_000_000 + index * 700).toISOString(),
  stepEvent: `tone* #${index}`,
  ...(index % 7 === 0 ? {} : { node: `main${index % 5}` }),
  outcome: `asking main${index % 5}`,
  actions: index % 3 === 0 ? [] : ["cancelMediaProcessing", `playPrompt "${words}"`],
});
const add = (lines: readonly TurnLine[]): CallLines =>
  lines.reduce((kept, line) => addTurnLine(kept, line, packText), noLines);
const sizeOf = ({ first, last, tail }: CallLines) =>
  [...first, ...last].reduce((sum, { packed }) => sum + packed.length, tail.length);

describe("the lines of a call", () => {
  it("are read as they were added, packed or not", () => {
    const lines = Array.from({ length: 120 }, (_, index) => aLine(index));
    for (const count of [1, 20, 120]) {
      const some = lines.slice(0, count);
      const added = add(some);
      expect(readTurnLines(added, unpackText)).toEqual({ lines: some });
      const packed = packTail(added, packText);
      expect(packed.tail).toBe("");
      expect(readTurnLines(packed, unpackText)).toEqual({ lines: some });
    }
  });

  it("are ASCII, and small once there are many of them", () => {
    const lines = Array.from({ length: 200 }, (_, index) => aLine(index));
    const added = add(lines);
    expect(JSON.stringify(added)).toMatch(/^[\x20-\x7e]*$/);
    expect(sizeOf(added)).toBeLessThan(JSON.stringify(lines).length / 4);
  });

  it("take 32 KiB at most, of whatever a call says: the first and the last are there, and it is known how many are not", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2500 }),
        fc.array(fc.string({ unit: "grapheme", minLength: 200, maxLength: 400 }), {
          minLength: 5,
          maxLength: 9,
        }),
        (count, words) => {
          const lines = Array.from({ length: count }, (_, index) =>
            aLine(index, `${words[index % words.length] ?? ""}${index * 7919}`),
          );
          const added = add(lines);
          expect(sizeOf(added)).toBeLessThanOrEqual(32 * 1024);
          const kept = readTurnLines(added, unpackText);
          const { after, count: left } = kept?.leftOut ?? { after: count, count: 0 };
          expect(kept?.lines).toEqual([...lines.slice(0, after), ...lines.slice(after + left)]);
          expect(left === 0 || after > 0).toBe(true);
        },
      ),
      { numRuns: 12, ...(process.env["CI"] === undefined ? {} : { seed: 20261130 }) },
    );
  });

  it("that nobody can read are none", () => {
    const broken = { ...noLines, first: [{ count: 1, packed: "AAAA" }] };
    expect(readTurnLines(broken, unpackText)).toBeUndefined();
    expect(readTurnLines({ ...noLines, tail: "{" }, unpackText)).toBeUndefined();
  });
});
