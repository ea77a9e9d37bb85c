import { makeLruCache } from "../../../lib/storage/flows/lruCache";

/** A cache of the texts loaded, each weighing its length, and what was loaded so far. */
function aCache(maxWeight: number) {
  const loaded: string[] = [];
  const cache = makeLruCache<string>({ maxWeight, weigh: (text) => text.length });
  const load = (key: string) =>
    cache.load(key, () => {
      loaded.push(key);
      return Promise.resolve(key);
    });
  return { load, loaded, cache };
}

describe("makeLruCache", () => {
  it("loads once what it keeps", async () => {
    const { load, loaded } = aCache(10);
    expect([await load("a"), await load("a")]).toEqual(["a", "a"]);
    expect(loaded).toEqual(["a"]);
  });

  it("shares a load that is under way", async () => {
    const { load, loaded } = aCache(10);
    expect(await Promise.all([load("a"), load("a")])).toEqual(["a", "a"]);
    expect(loaded).toEqual(["a"]);
  });

  it("forgets what was used longest ago when it is full", async () => {
    const { load, loaded } = aCache(4);
    for (const key of ["aa", "bb", "aa", "cc", "aa", "bb"]) {
      await load(key);
    }
    expect(loaded).toEqual(["aa", "bb", "cc", "bb"]);
  });

  it("gives a value to who waits for it, although another has pushed it out", async () => {
    const cache = makeLruCache<string>({ maxWeight: 1 });
    let finish = (_text: string): void => undefined;
    const slow = cache.load("a", () => new Promise<string>((resolve) => (finish = resolve)));
    await cache.load("b", () => Promise.resolve("b"));
    await cache.load("c", () => Promise.resolve("c"));
    finish("a");
    expect(await slow).toBe("a");
  });

  it("keeps what weighs nothing", async () => {
    const { load, loaded } = aCache(4);
    expect([await load(""), await load("")]).toEqual(["", ""]);
    expect(loaded).toEqual([""]);
  });

  it("does not keep what alone is too heavy", async () => {
    const { load, loaded } = aCache(4);
    for (const key of ["aaaaa", "aaaaa"]) {
      await load(key);
    }
    expect(loaded).toEqual(["aaaaa", "aaaaa"]);
  });

  it("keeps neither absence nor failure", async () => {
    const { cache, load } = aCache(4);
    expect(await cache.load("a", () => Promise.resolve(undefined))).toBeUndefined();
    await expect(cache.load("a", () => Promise.reject(new Error("cut")))).rejects.toThrow("cut");
    expect(await load("a")).toBe("a");
  });
});
