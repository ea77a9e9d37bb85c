import { placeOf } from "../support/placeOf";
import { newCall } from "../../lib/ivr/call/newCall";
import { step } from "../../lib/ivr/step";
import { aCall } from "../support/aCall";
import { aPlan } from "../support/aPlan";
import { flowOf } from "../support/flowOf";
import { fixtureBindings } from "../support/readFixture";

const say = (prompt: string) => ({ type: "say", prompt });
const node = (call: ReturnType<typeof aCall>) => placeOf(call.state());

describe("branch", () => {
  it("takes the first case that holds", () => {
    const call = aCall(
      flowOf({
        is: {
          type: "branch",
          cases: [
            { when: false, next: "one" },
            { when: true, next: "two" },
            { when: true, next: "one" },
          ],
          otherwise: "one",
        },
        one: say("One."),
        two: say("Two."),
      }),
    );

    expect(node(call)).toBe("two");
  });
});

describe("share", () => {
  const parts = (...percents: number[]) =>
    flowOf({
      share: {
        type: "share",
        parts: percents.map((percent, index) => ({ percent, next: `part${index}` })),
      },
      ...Object.fromEntries(percents.map((_, index) => [`part${index}`, say("Part.")])),
    });
  const takenBy = (callId: string, ...percents: number[]) => {
    const plan = aPlan(parts(...percents));
    const at = "2026-11-20T09:00:00.000Z";
    const begun = step(
      newCall(callId, at),
      { id: "1", callId, at, type: "callIncoming", source: { kind: "phone" }, dialled: [] },
      plan,
    );
    const { state } = step(begun.state, { id: "2", callId, at, type: "audioActive" }, plan);
    return placeOf(state);
  };

  it("sends about as many calls each way as it says, whatever their percents add up to", () => {
    const taken = Array.from({ length: 1000 }, (_, index) => takenBy(`call-${index}`, 10, 30));
    const first = taken.filter((one) => one === "part0").length;

    expect(first).toBeGreaterThan(200);
    expect(first).toBeLessThan(300);
    expect(new Set(taken)).toEqual(new Set(["part0", "part1"]));
  });

  it("sends the same call the same way each time", () => {
    expect(takenBy("call-7", 50, 50)).toBe(takenBy("call-7", 50, 50));
  });

  it("sends nobody where it says none", () => {
    expect(takenBy("call-1", 0, 100)).toBe("part1");
  });

  it("takes the last way when all say none", () => {
    expect(takenBy("call-1", 0, 0)).toBe("part1");
  });
});

describe("set", () => {
  it("gives variables their values, all from before", () => {
    const call = aCall(
      flowOf({
        one: { type: "set", values: { a: 1, b: "x" }, next: "two" },
        two: {
          type: "set",
          values: { a: { var: "b" }, b: { var: "a" }, c: { var: "none" } },
          next: "end",
        },
        end: say("End."),
      }),
    );

    expect(call.state().variables).toEqual({ a: "x", b: 1 });
  });

  it("changes nothing where it says nothing", () => {
    const call = aCall(flowOf({ one: { type: "set", next: "end" }, end: say("End.") }));

    expect(call.state()).toMatchObject({ variables: {}, language: "en" });
  });

  test.each([
    ["de", '"Guten Tag."'],
    ["de-CH", '"Guten Tag."'],
    ["en-GB", '"Hello."'],
    ["pt", '"Hello."'],
  ])("changes the language of the call to %s, and what is said after it", (language, words) => {
    const call = aCall(
      flowOf(
        {
          one: { type: "set", language, next: "end" },
          end: { type: "say", prompt: [{ text: { en: "Hello.", de: "Guten Tag." } }] },
        },
        { languages: ["en", "de"] },
      ),
    );

    expect(call.state().language).toBe(language);
    expect(call.actions()).toContainEqual(
      expect.objectContaining({
        type: "playPrompt",
        clips: [expect.objectContaining({ text: words.slice(1, -1) })],
      }),
    );
  });

  it("speaks built-in sentences in that language from then on", () => {
    const call = aCall(
      flowOf(
        {
          choose: {
            type: "menu",
            prompt: [{ text: { en: "Press 1.", de: "Die 1." } }],
            options: [{ keys: "1", label: "German", next: "german" }],
          },
          german: { type: "set", language: "de", next: "choose" },
        },
        { languages: ["en", "de"] },
      ),
    );
    call.press("1");

    expect(call.press("9")[1]).toBe('-> playPrompt "Diese Auswahl gibt es leider nicht." "Die 1."');
  });
});

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

describe("notify", () => {
  it("sends its words with what is known, and goes on at once", () => {
    const call = aCall(
      flowOf(
        {
          set: { type: "set", values: { name: "Ann" }, language: "de", next: "tell" },
          tell: {
            type: "notify",
            channel: "webhook",
            to: "crm",
            text: [
              { text: { en: "Call from", de: "Anruf von" } },
              { say: "letters", value: { var: "name" } },
              { say: "letters", value: { var: "nothing" } },
              { pause: 1 },
            ],
            next: "end",
          },
          end: say("End."),
        },
        { languages: ["en", "de"] },
      ),
    );

    expect(call.actions().find(({ type }) => type === "notify")).toEqual({
      type: "notify",
      operation: "notify-4",
      channel: "webhook",
      to: "crm",
      text: "Anruf von Ann ",
    });
    expect(node(call)).toBe("end");
  });
});
