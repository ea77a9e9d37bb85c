import { mapConcurrently } from "../../lib/publishing/mapConcurrently";

describe("mapConcurrently", () => {
  it("keeps the order of the values whatever finishes first", async () => {
    const slow = new Set([1, 3]);
    const doubled = await mapConcurrently([1, 2, 3, 4], 2, async (value) => {
      if (slow.has(value)) {
        await new Promise(setImmediate);
      }
      return 2 * value;
    });
    expect(doubled).toEqual([2, 4, 6, 8]);
  });

  it("begins nothing more after a failure", async () => {
    const begun: number[] = [];
    const mapped = mapConcurrently([1, 2, 3, 4, 5, 6], 2, async (value) => {
      begun.push(value);
      await new Promise(setImmediate);
      throw new Error(`no ${value}`);
    });
    await expect(mapped).rejects.toThrow("no 1");
    await new Promise(setImmediate);
    expect(begun).toEqual([1, 2]);
  });

  it("does nothing for no values", async () => {
    expect(await mapConcurrently([], 4, () => Promise.reject(new Error("called")))).toEqual([]);
  });
});
