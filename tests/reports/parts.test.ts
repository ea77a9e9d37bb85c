import fc from "fast-check";
import { localTime } from "../../lib/flow/time/localTime";
import { compareShares } from "../../lib/reports/compareShares";
import {
  findLengthAtShare,
  makeLengthBars,
  findLengthClass,
} from "../../lib/reports/findLengthClass";
import { addDays, listDays } from "../../lib/flow/time/addDays";
import { toLocalDay } from "../../lib/reports/toLocalDay";
import { toCsv } from "../../lib/reports/toCsv";

describe("lengths", () => {
  const histogram = (lengths: readonly number[]) => {
    const counts = new Map<string, number>();
    for (const length of lengths) {
      const name = String(findLengthClass(length));
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return Object.fromEntries(counts);
  };

  it("are found within a tenth or so of the true ones, or within a second", () => {
    const lengths = fc.array(fc.integer({ min: 1000, max: 3_600_000 }), { minLength: 1 });
    fc.assert(
      fc.property(lengths, fc.constantFrom(0.5, 0.9), (all, share) => {
        const sorted = all.toSorted((one, other) => one - other);
        const exact = (sorted[Math.ceil(sorted.length * share) - 1] ?? 0) / 1000;
        const found = findLengthAtShare(histogram(all), share) ?? 0;
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(Math.max(1, exact * 0.34));
      }),
    );
  });

  it("say nothing of no calls", () => {
    expect(findLengthAtShare({}, 0.5)).toBeUndefined();
  });

  it("count every call in one bar", () => {
    const bars = makeLengthBars(histogram([1, 10_000, 10_001, 60_000, 14_400_000, 99_000_000]));
    expect(bars.filter(({ calls }) => calls > 0)).toEqual([
      { upToInSeconds: 10, calls: 2 },
      { upToInSeconds: 30, calls: 1 },
      { upToInSeconds: 60, calls: 1 },
      { upToInSeconds: 14_400, calls: 2 },
    ]);
  });
});

describe("localDay", () => {
  test.each([
    ["2026-11-21", "Europe/Berlin", "2026-11-20T23:00:00.000Z", 24],
    ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z", 23],
    ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00.000Z", 25],
    ["2026-11-21", "Asia/Kathmandu", "2026-11-20T18:15:00.000Z", 24],
    ["2026-11-21", "Pacific/Kiritimati", "2026-11-20T10:00:00.000Z", 24],
    ["2026-11-21", "Pacific/Pago_Pago", "2026-11-21T11:00:00.000Z", 24],
    // This day was left out when Samoa changed sides of the date line.
    ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00.000Z", 0],
    // Midnight was left out for summer time.
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z", 23],
  ])("finds %s in %s", (day, zone, from, hours) => {
    const found = toLocalDay(day, zone);
    expect(found.from).toBe(from);
    expect((Date.parse(found.to) - Date.parse(found.from)) / 3_600_000).toBe(hours);
  });

  it("holds every instant of its date and no other", () => {
    const zone = fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC");
    const instant = fc.date({
      min: new Date("2020-01-01"),
      max: new Date("2030-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zone, instant, (timeZone, date) => {
        const at = date.toISOString();
        const { from, to } = toLocalDay(localTime(at, timeZone).date, timeZone);
        expect(from <= at && at < to).toBe(true);
      }),
    );
  });

  it("counts days over months and years", () => {
    expect(listDays("2026-12-30", "2027-01-02")).toEqual([
      "2026-12-30",
      "2026-12-31",
      "2027-01-01",
      "2027-01-02",
    ]);
    expect(listDays("2026-12-30", "2026-12-29")).toEqual([]);
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
  });
});

describe("compareShares", () => {
  const of = (answered: number, gaveUp: number) => ({ calls: answered, answered, gaveUp });
  test.each([
    [of(1000, 160), of(1000, 90), "fewer"],
    [of(1000, 90), of(1000, 160), "more"],
    [of(1000, 100), of(1000, 95), "noDifference"],
    [of(99, 50), of(1000, 10), "tooFewCalls"],
    [of(1000, 10), of(99, 50), "tooFewCalls"],
    [of(100, 0), of(100, 4), "tooFewCalls"],
    [of(100, 100), of(100, 97), "tooFewCalls"],
    [of(0, 0), of(0, 0), "tooFewCalls"],
    // 1.96 deviations are the border: 20 of 200 against 33 and 34 of 200.
    [of(200, 20), of(200, 32), "noDifference"],
    [of(200, 20), of(200, 35), "more"],
  ] as const)("finds of %j and %j: %s", (before, after, verdict) => {
    expect(compareShares(before, after)).toBe(verdict);
  });

  it("errs in about one of twenty comparisons of callers who do not differ", () => {
    // A generator of its own, so that this is the same each time.
    let seed = 7;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const draw = () => of(400, Array.from({ length: 400 }).filter(() => random() < 0.2).length);
    const rounds = 500;
    const wrong = Array.from({ length: rounds }).filter(
      () => compareShares(draw(), draw()) !== "noDifference",
    ).length;
    expect(wrong / rounds).toBeGreaterThan(0.02);
    expect(wrong / rounds).toBeLessThan(0.08);
  });
});

describe("toCsv", () => {
  it("quotes what needs it, and lets no text act as a formula", () => {
    const rows = [
      ["=1+1", -1, undefined],
      ["+49", 2.5, 'say "hi", please'],
      ["-x", 0, "two\nlines"],
      ["@SUM(A1)", 1, "\tx"],
    ];
    expect(toCsv(["a", "b", "c"], rows)).toBe(
      [
        "a,b,c",
        "'=1+1,-1,",
        `'+49,2.5,"say ""hi"", please"`,
        `'-x,0,"two\nlines"`,
        "'@SUM(A1),1,'\tx",
        "",
      ].join("\r\n"),
    );
  });
});
