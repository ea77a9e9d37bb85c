import { fewest } from "../../chaos/shrink/fewest";

const all = Array.from(
  { length: 40 },
  (_, index) => `${index % 4 === 0 ? "lost" : "late"} call #${index}`,
);
const needs =
  (...wanted: string[]) =>
  (some: readonly string[]) =>
    Promise.resolve(wanted.every((one) => some.includes(one)));

describe("fewest", () => {
  it.each([[["late call #5"]], [["lost call #8", "late call #33"]], [[]]])(
    "finds that %j are enough",
    async (wanted) => {
      expect(await fewest(all, needs(...wanted), 1000)).toEqual(wanted);
    },
  );

  it("gives what it has when its attempts are used up", async () => {
    const found = await fewest(all, needs("late call #5"), 3);
    expect(found).toContain("late call #5");
    expect(found.length).toBeLessThan(all.length);
  });
});
