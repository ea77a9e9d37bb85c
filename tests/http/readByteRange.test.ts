import fc from "fast-check";
import { readByteRange } from "../../lib/http/readByteRange";

describe("readByteRange", () => {
  test.each([
    { header: null, range: undefined },
    { header: "bytes=0-0", range: { start: 0, end: 0 } },
    { header: "bytes=2-5", range: { start: 2, end: 5 } },
    { header: " Bytes=2-5 ", range: { start: 2, end: 5 } },
    { header: "bytes=2-", range: { start: 2, end: 9 } },
    { header: "bytes=2-99", range: { start: 2, end: 9 } },
    { header: "bytes=-3", range: { start: 7, end: 9 } },
    { header: "bytes=-99", range: { start: 0, end: 9 } },
    { header: "bytes=10-", range: "unsatisfiable" },
    { header: "bytes=10-12", range: "unsatisfiable" },
    { header: "bytes=-0", range: "unsatisfiable" },
    { header: "bytes=5-2", range: undefined },
    { header: "bytes=-", range: undefined },
    { header: "bytes=0-1,4-5", range: undefined },
    { header: "bytes=a-b", range: undefined },
    { header: "lines=0-1", range: undefined },
    { header: "", range: undefined },
  ])("reads '$header' of ten bytes as $range", ({ header, range }) => {
    expect(readByteRange(header, 10)).toEqual(range);
  });

  it("has no range of nothing", () => {
    expect(readByteRange("bytes=0-", 0)).toBe("unsatisfiable");
    expect(readByteRange("bytes=-1", 0)).toBe("unsatisfiable");
  });

  it("never leaves the body", () => {
    const bound = fc.option(fc.nat({ max: 30 }), { nil: "" as const });
    fc.assert(
      fc.property(bound, bound, fc.nat({ max: 20 }), (first, last, length) => {
        const range = readByteRange(`bytes=${first}-${last}`, length);
        fc.pre(typeof range === "object");
        expect(range.start >= 0 && range.start <= range.end && range.end < length).toBe(true);
      }),
    );
  });
});
