import { type FinishedCall } from "../../lib/simulation/simulateFlowCall";
import { fixtureFlow } from "../support/readFixture";
import { type Given, call } from "./aBankCall";

const actionsOf = (finished: FinishedCall) =>
  finished.lines.filter((line) => line.startsWith("-> ")).map((line) => line.slice(3));

describe("what a simulated call meets", () => {
  it("lets transfers end as told, one after the other, and then well", () => {
    const flow = fixtureFlow("bank");
    const answers = { balance: { balance: 5000 } };
    const transfers = ["noAnswer" as const];
    const known = { flow, answers, pins: { demo: "4321" }, transfers };
    expect(actionsOf(call("1 987# w 1 w 4321", known))).toEqual(
      expect.arrayContaining(["transfer person:anna", "transfer person:sales"]),
    );
    expect(call("2 10# w p9 0", { transfers: ["busy"] }).ends).toBe("transfer:frontDesk");
  });

  it("lets only those take a call who are available", () => {
    const known = { answers: { balance: { balance: 5000 } }, pins: { demo: "4321" } };
    const keys = "1 987# w 1 w 4321";
    expect(call(keys, { ...known, available: ["sales"] }).ends).toBe("transfer:sales");
    expect(call(`${keys} s3 #`, { ...known, available: [] }).ends).toBe("voicemail:contoso");
  });

  it("answers look-ups as told: the same each time, or in turn, and failed where nothing is said", () => {
    const keys = "1 987# w 1 w 4321 w 1 w 1 987# w 1 w 4321";
    const pins = { demo: "4321" };
    const answers = (given: Given["answers"]) =>
      call(keys, { pins, ...(given === undefined ? {} : { answers: given }) }).lines.filter(
        (line) => line.startsWith("<- lookUp"),
      );
    expect(answers(undefined)).toEqual(["<- lookUp failed"]);
    expect(answers({ balance: ["notFound", { balance: 7 }] })).toEqual([
      "<- lookUp notFound",
      "<- lookUp found balance=7",
    ]);
  });

  it("opens a PIN with the one its test names, and with no other", () => {
    const pinsChecked = (world: Given) =>
      call("1 987# w 1 w 1111 w 4321 p1 h", world).lines.filter((line) =>
        line.startsWith("<- pinChecked"),
      );
    expect(pinsChecked({ pins: { demo: "4321" } })).toEqual([
      "<- pinChecked wrong",
      "<- pinChecked right",
    ]);
    expect(pinsChecked({})).toEqual(["<- pinChecked wrong", "<- pinChecked wrong"]);
  });

  it("has those switches on that are named, and all others off", () => {
    const at = "2026-10-30T09:00:00Z";
    const first = (switches: readonly string[]) => call("h", { at, switches }).heard[0];
    expect(first(["storm"])).toBe("We are closed because of the storm.");
    expect(first([])).toContain("For your balance");
  });

  it("takes a caller who withholds the number, in a country, in a language", () => {
    const { steps } = call("", { caller: "withheld", country: "de", language: "de" });
    expect(steps[0]?.event).toMatchObject({ source: { kind: "phone", countryCode: "de" } });
    expect(steps.at(-1)?.state).toMatchObject({ language: "de", caller: { kind: "phone" } });
    const number = { ...call("h", { caller: "+4917012345" }).steps[0]?.event };
    expect(number).toMatchObject({ source: { kind: "phone", id: "+4917012345" } });
  });
});
