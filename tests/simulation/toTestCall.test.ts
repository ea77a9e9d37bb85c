import type { PlayedCall } from "../../lib/simulation/toTestCall";
import { toTestCall } from "../../lib/simulation/toTestCall";
import { usualCaller } from "../../lib/simulation/simulatedWorld";
import { fixtureFlow } from "../support/readFixture";

const flow = fixtureFlow("bank");
const played: PlayedCall = {
  world: {
    name: "a phone",
    at: "2026-11-20T09:00:00Z",
    caller: usualCaller,
    language: flow.languages[0] ?? "",
    transfers: ["busy", "accepted", "accepted", "accepted"],
    switches: [],
    answers: {},
    pins: {},
  },
  script: [
    { type: "awaitPrompt" },
    { type: "press", key: "0" },
    { type: "awaitPrompt" },
    { type: "wait", seconds: 4 },
  ],
  ends: "transfer:frontDesk",
  path: ["open", "main"],
  transfers: 2,
};

describe("toTestCall", () => {
  it("keeps what was done and what came of it, and leaves out what goes without saying", () => {
    expect(toTestCall(flow, "To the front desk", played)).toEqual({
      name: "To the front desk",
      at: "2026-11-20T09:00:00Z",
      keys: "w 0",
      transfers: ["busy", "accepted"],
      expect: { ends: "transfer:frontDesk", path: ["open", "main"] },
    });
  });

  it("keeps everything about a world that is unlike others", () => {
    const world = {
      name: "a phone",
      caller: "withheld" as const,
      country: "gb",
      language: "xx",
      switches: ["storm"],
      available: [],
      answers: { crm: "notFound" as const },
      pins: { vault: "4711" },
    };
    const { name: _name, ...rest } = world;
    expect(toTestCall(flow, "Storm", { ...played, world, script: [] })).toMatchObject(rest);
  });

  it("expects words that were chosen, as far as a test may", () => {
    const long = "word ".repeat(60).trim();
    const { hears = [] } = toTestCall(flow, "Words", played, ["Hello.", long]).expect;
    expect(hears[0]).toBe("Hello.");
    expect(hears[1]?.length).toBeLessThanOrEqual(200);
    expect(long.startsWith(`${hears[1]} `)).toBe(true);
  });
});
