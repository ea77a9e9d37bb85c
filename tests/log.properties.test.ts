import fc from "fast-check";
import { makeLog } from "../lib/log";

const digits = (least: number, most: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most })
    .map((list) => list.join(""));

/** Numbers as people and systems write them: +15550100, 0015550100, +1 (555) 01-00... */
const phoneNumber = fc
  .tuple(fc.constantFrom("+", ""), digits(8, 15), fc.constantFrom("", " ", "-", ".", "/"))
  .map(([plus, number, separator]) => ({
    number,
    written: `${plus}${(number.match(/.{1,3}/g) ?? []).join(separator)}`,
  }));

const words = fc.constantFrom("", "call from ", "tel:", "sip:", "{", '"', "to=");

describe("makeLog", () => {
  it("lets no phone number through, however it is written and wherever it stands", () => {
    fc.assert(
      fc.property(phoneNumber, words, words, ({ number, written }, before, after) => {
        const lines: string[] = [];
        const log = makeLog(
          (line) => lines.push(line),
          () => "now",
        );
        const text = `${before}${written}${after}`;
        log.info("said", { text, list: [text, text] });
        const leftOver = lines.join("").replace(/\D/g, "");
        expect(leftOver).toBe(number.slice(-3).repeat(3));
      }),
    );
  });
});
