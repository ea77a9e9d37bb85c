import { sayAfterwards } from "../../web/callers/sayAfterwards";
import { groupBy } from "../../web/callers/groupBy";
import { lastingTime } from "../../web/callers/lastingTime";
import { localDay, utcDaysOf } from "../../web/callers/localDay";
import { shownCaller } from "../../web/callers/shownCaller";
import { callers } from "../../web/words/en/callers";

describe("what the screens of callers show", () => {
  it.each([
    ["***099", "number ending in 099"],
    ["+4930555099", "+4930555099"],
    ["unknown", "number not known"],
    ["", "number not known"],
  ])("says of the caller %j: %s", (caller, shown) => {
    expect(shownCaller(caller, callers)).toBe(shown);
  });

  it.each([
    [-5, "0 sec"],
    [59_999, "59 sec"],
    [60_000, "1 min"],
    [3_600_000 * 23, "23 hr"],
    [86_400_000 * 2, "2 days"],
  ])("says how long %d ms last", (milliseconds, shown) => {
    expect(lastingTime(milliseconds, "en")).toBe(shown);
  });

  it("finds every instant of a day in the server's days of it", () => {
    for (const hour of [0, 1, 12, 22, 23]) {
      const instant = new Date(2026, 10, 21, hour, 30);
      const day = localDay(instant);
      expect(day).toBe("2026-11-21");
      expect(utcDaysOf(day)).toContain(instant.toISOString().slice(0, 10));
    }
  });

  it("groups in the order in which groups are met", () => {
    expect([...groupBy(["b1", "a1", "b2"], (one) => one.slice(0, 1))]).toEqual([
      ["b", ["b1", "b2"]],
      ["a", ["a1"]],
    ]);
  });
});

describe("sayAfterwards", () => {
  const words = {
    talkedAfter: (lasting: string) => `talked ${lasting}`,
    soundLost: (share: string) => `lost ${share}`,
    connectionFailed: "failed",
    cost: (amount: string) => `cost ${amount}`,
  };

  it("says what a receptionist wants to know of a call that is over", () => {
    const said = sayAfterwards(
      {
        talkTimeInMs: 185_000,
        quality: { failureStage: "midcall", network: { packetLossRate: 0.04 } },
        phone: { network: "pstn", charge: 0.5, currency: "EUR" },
      },
      words,
      "en",
    );
    expect(said).toEqual(["talked 3 min", "failed", "lost 4%", "cost €0.50"]);
  });

  it("says nothing where nothing is known, and nothing of what nobody notices", () => {
    expect(sayAfterwards(undefined, words, "en")).toEqual([]);
    const quiet = {
      version: 1,
      quality: { network: { packetLossRate: 0.001, jitterInMs: 9 } },
      phone: { network: "pstn" as const, charge: 0, currency: "EUR" },
    };
    expect(sayAfterwards(quiet, words, "en")).toEqual([]);
  });
});
