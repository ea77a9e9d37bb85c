import { omitUndefined } from "../../lib/flow/omitUndefined";

describe("omitUndefined", () => {
  it("keeps each value but undefined, also those that count as false", () => {
    const fields = { none: undefined, empty: "", zero: 0, no: false, nothing: null };
    expect(Object.entries(omitUndefined(fields))).toEqual([
      ["empty", ""],
      ["zero", 0],
      ["no", false],
      ["nothing", null],
    ]);
  });
});
