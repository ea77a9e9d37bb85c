import { causeOf } from "../lib/causeOf";
import { IvrError } from "../lib/errors";

const behind = (cause: unknown) => causeOf(new IvrError("STORAGE_UNAVAILABLE", "No.", { cause }));

describe("causeOf", () => {
  it("names what is behind an error, the nearest first", () => {
    const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    expect(behind(new TypeError("fetch failed", { cause: refused }))).toEqual({
      cause: "TypeError: fetch failed < Error ECONNREFUSED: connect ECONNREFUSED",
    });
  });

  it.each([
    ["nothing", undefined, {}],
    ["null", null, {}],
    ["a word", "broken", { cause: "broken" }],
    ["an error without words", new AggregateError([]), { cause: "AggregateError" }],
    ["only the first line", new Error("Denied.\nRequestId:1"), { cause: "Error: Denied." }],
    ["nothing a parser read", new SyntaxError('"hunter2" is no JSON'), { cause: "SyntaxError" }],
    [
      "the beginning of a long message",
      new Error("x".repeat(999)),
      { cause: `Error: ${"x".repeat(300)}` },
    ],
  ])("tells %s", (_what, cause, told) => {
    expect(behind(cause)).toEqual(told);
  });

  it("ends where causes go in circles", () => {
    const one = new Error("one");
    one.cause = one;
    expect(causeOf(one)).toEqual({
      cause: Array.from({ length: 4 }, () => "Error: one").join(" < "),
    });
  });

  it("says nothing of what is no error", () => {
    expect([causeOf("words"), causeOf(undefined), causeOf(new Error("alone"))]).toEqual([
      {},
      {},
      {},
    ]);
  });
});
