import { timeSpan } from "../../../local/functions/timeSpan";

describe("timeSpan", () => {
  it.each([
    ["00:00:05", 5000],
    ["00:02:00", 120_000],
    ["01:30", 5_400_000],
    ["1.00:00:00", 86_400_000],
    ["00:00:00.25", 250],
    ["-1", Number.POSITIVE_INFINITY],
    ["-00:00:00.0010000", Number.POSITIVE_INFINITY],
    ["24:00:00", undefined],
    ["00:60:00", undefined],
    ["five seconds", undefined],
  ])("reads %s as %p milliseconds", (text, expected) => {
    expect(timeSpan(text)).toBe(expected);
  });
});
