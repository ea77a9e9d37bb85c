import { placeOf } from "../../support/placeOf";
import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";
import { fixtureBindings } from "../../support/readFixture";

const say = (prompt: string) => ({ type: "say", prompt });
const node = (call: ReturnType<typeof aCall>) => placeOf(call.state());

describe("hours", () => {
  const bindings = fixtureBindings();
  const weekly = { friday: [["09:00", "17:00"]] };
  const holidays = [
    { name: "Black Friday", from: "2026-11-27" },
    { name: "Half day", from: "2026-12-04", open: [["10:00", "12:00"]] },
  ];
  const hours = (changes: object = {}) =>
    flowOf(
      {
        hours: {
          type: "hours",
          schedule: "shop",
          open: "open",
          closed: "closed",
          holiday: "holiday",
          ...changes,
        },
        open: say("Open."),
        closed: say("Closed."),
        holiday: say("Holiday."),
        storm: say("Storm."),
      },
      { timeZone: "Europe/Berlin", schedules: { shop: { weekly, holidays } } },
    );
  const at = (time: string, flow = hours(), more: object = {}) =>
    node(aCall(flow, { at: time, bindings: { ...bindings, ...more } }));

  test.each([
    ["2026-11-20T07:59:57.000Z", "closed"],
    ["2026-11-20T07:59:58.000Z", "open"],
    ["2026-11-20T15:59:57.000Z", "open"],
    ["2026-11-20T15:59:58.000Z", "closed"],
    ["2026-11-21T10:00:00.000Z", "closed"],
    ["2026-11-27T10:00:00.000Z", "holiday"],
    ["2026-12-04T10:00:00.000Z", "open"],
    ["2026-12-04T12:00:00.000Z", "holiday"],
    ["2026-03-27T08:30:00.000Z", "open"],
    ["2026-04-03T07:30:00.000Z", "open"],
  ])("are looked up at %s: %s", (time, expected) => {
    expect(at(time)).toBe(expected);
  });

  it("treat a holiday as closed where nothing else is said", () => {
    const { holiday: _holiday, ...others } = { holiday: undefined };
    const flow = flowOf(
      {
        hours: { type: "hours", schedule: "shop", open: "open", closed: "closed", ...others },
        open: say("Open."),
        closed: say("Closed."),
      },
      { schedules: { shop: { weekly, holidays } } },
    );

    expect(at("2026-11-27T10:00:00.000Z", flow)).toBe("closed");
  });

  it("are the environment's where the flow has none of that name", () => {
    const flow = hours({ schedule: "elsewhere" });
    const schedules = { elsewhere: { timeZone: "UTC", weekly: { friday: [["08:00", "09:00"]] } } };

    expect(at("2026-11-20T08:30:00.000Z", flow, { schedules })).toBe("open");
    expect(at("2026-11-20T08:30:00.000Z", flow)).toBe("closed");
  });

  test.each([
    [{ on: true }, "storm"],
    [{ on: false }, "open"],
    [{ on: true, until: "2026-11-20T10:00:03Z" }, "storm"],
    [{ on: true, until: "2026-11-20T10:00:02Z" }, "open"],
    [undefined, "open"],
  ])("give way to a switch: %j leads to %s", (found, expected) => {
    const flow = hours({ special: { on: "storm", next: "storm" } });
    const switches = found === undefined ? {} : { storm: found };

    expect(at("2026-11-20T10:00:00.000Z", flow, { switches })).toBe(expected);
  });

  it("stay as they are without any switches at all", () => {
    const flow = hours({ special: { on: "storm", next: "storm" } });

    expect(at("2026-11-20T10:00:00.000Z", flow, { switches: undefined })).toBe("open");
  });
});
