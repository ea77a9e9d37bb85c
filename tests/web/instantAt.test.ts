import fc from "fast-check";
import { instantAt, wallAt } from "../../web/model/instantAt";

describe("instantAt", () => {
  test.each([
    ["2026-11-30T09:00", "Europe/Berlin", "2026-11-30T08:00:00.000Z"],
    ["2026-07-01T09:00", "Europe/Berlin", "2026-07-01T07:00:00.000Z"],
    ["2026-07-01T09:00", "Asia/Kolkata", "2026-07-01T03:30:00.000Z"],
    ["2026-03-29T03:00", "Europe/Berlin", "2026-03-29T01:00:00.000Z"],
    ["2026-11-01T01:30", "America/New_York", "2026-11-01T05:30:00.000Z"],
    ["nothing", "Europe/Berlin", "1970-01-01T00:00:00.000Z"],
  ])("reads %s in %s", (wall, zone, instant) => {
    expect(instantAt(wall, zone)).toBe(instant);
  });

  it("gives an instant at which the clock shows what was asked, whatever the zone", () => {
    const minute = fc
      .integer({ min: 0, max: 30 * 366 * 24 * 60 })
      .map((minutes) => new Date(Date.UTC(2010, 0, 1) + minutes * 60_000).toISOString());
    const zone = fc.constantFrom(
      "Europe/Berlin",
      "America/New_York",
      "Australia/Lord_Howe",
      "Asia/Kathmandu",
      "Pacific/Apia",
      "UTC",
    );
    fc.assert(
      fc.property(minute, zone, (instant, timeZone) => {
        const wall = wallAt(instant, timeZone);
        expect(wallAt(instantAt(wall, timeZone), timeZone)).toBe(wall);
      }),
    );
  });
});
