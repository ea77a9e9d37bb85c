import { makeFreshCache } from "../../../lib/storage/flows/freshCache";

/** A cache of five seconds whose every load gives the next number. */
function aCache() {
  let nowInMs = Date.parse("2026-11-21T09:00:00Z");
  let loads = 0;
  const cache = makeFreshCache<number | undefined>({
    maxAgeInMs: 5_000,
    now: () => new Date(nowInMs).toISOString(),
    sleep: () => new Promise((resolve) => setTimeout(resolve, 1)),
  });
  return {
    cache,
    load: () => cache.load("key", () => Promise.resolve((loads += 1))),
    pass: (milliseconds: number) => {
      nowInMs += milliseconds;
    },
  };
}

describe("makeFreshCache", () => {
  it("reuses an answer until it is too old", async () => {
    const { load, pass } = aCache();
    const answers = [await load()];
    pass(4_999);
    answers.push(await load());
    pass(1);
    answers.push(await load());
    expect(answers).toEqual([1, 1, 2]);
  });

  it("shares a load that is under way", async () => {
    const { load } = aCache();
    expect(await Promise.all([load(), load()])).toEqual([1, 1]);
  });

  it("keeps neither absence nor failure", async () => {
    const { cache, load } = aCache();
    await cache.load("key", () => Promise.resolve(undefined));
    await expect(cache.load("key", () => Promise.reject(new Error("cut")))).rejects.toThrow("cut");
    expect(await load()).toBe(1);
  });

  it("gives the last answer once more when a refresh fails, until the next is due", async () => {
    const { cache, load, pass } = aCache();
    await load();
    pass(5_000);
    const failed = () => cache.load("key", () => Promise.reject(new Error("cut")));

    expect([await failed(), await failed()]).toEqual([1, 1]);
    pass(5_000);
    expect(await load()).toBe(2);
  });

  it("gives the last answer once more when a refresh hangs", async () => {
    const { cache, load, pass } = aCache();
    await load();
    pass(5_000);

    expect(await cache.load("key", () => new Promise(() => undefined))).toBe(1);
  });

  it("believes a refresh that says there is nothing any more", async () => {
    const { cache, load, pass } = aCache();
    await load();
    pass(5_000);

    expect(await cache.load("key", () => Promise.resolve(undefined))).toBeUndefined();
    pass(5_000);
    await expect(cache.load("key", () => Promise.reject(new Error("cut")))).rejects.toThrow("cut");
  });
});
