import { makePlayback } from "../../../lib/storage/records/playback";
import { makeMemoryTables } from "../../../lib/storage/tables/memoryTables";

/** The index of recordings at a time that a test moves, with tokens that tell their turn. */
function anIndex() {
  let at = Date.parse("2026-11-21T09:00:00.000Z");
  let tokens = 0;
  const now = () => new Date(at).toISOString();
  const playback = makePlayback(makeMemoryTables({ now }), now, () => `token-${(tokens += 1)}`);
  return { playback, pass: (minutes: number) => void (at += minutes * 60_000) };
}

describe("playback", () => {
  it("opens a recording for ten minutes, by the same token while it is open", async () => {
    const { playback, pass } = anIndex();
    await playback.keepDay("one", "2026-11-21", "2026-12-21");
    expect(await playback.open("one")).toBe("token-1");
    pass(9);
    expect(await playback.open("one")).toBe("token-1");
    pass(9.9);
    expect(await playback.isOpen("one", "token-1")).toBe(true);
    pass(0.1);
    expect(await playback.isOpen("one", "token-1")).toBe(false);
    expect(await playback.open("one")).toBe("token-2");
    expect(await playback.isOpen("one", "token-1")).toBe(false);
  });

  it("opens nothing that is not kept, and nothing that was forgotten", async () => {
    const { playback } = anIndex();
    expect(await playback.open("gone")).toBeUndefined();
    expect(await playback.isOpen("gone", "")).toBe(false);
    await playback.keepDay("one", "2026-11-21", "2026-12-21");
    const token = (await playback.open("one")) ?? "";
    await playback.forget("one");
    expect([await playback.isOpen("one", token), await playback.findDay("one")]).toEqual([
      false,
      undefined,
    ]);
  });

  it("keeps the day that was noted first", async () => {
    const { playback } = anIndex();
    expect(await playback.keepDay("one", "2026-11-21", "2026-12-21")).toBe("2026-11-21");
    expect(await playback.keepDay("one", "2026-11-22", "2026-12-22")).toBe("2026-11-21");
  });
});
