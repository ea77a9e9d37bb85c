import { call } from "./aBankCall";

describe("time in a simulated call", () => {
  it("passes as long as the words take, and then as long as the caller is waited for", () => {
    const asked = call("").steps.map(({ event }) => [event.type, event.at.slice(14, 21)]);
    expect(asked.slice(0, 5)).toEqual([
      ["callIncoming", "00:00.0"],
      ["callEstablished", "00:00.0"],
      ["audioActive", "00:00.0"],
      ["promptCompleted", "00:06.8"],
      ["timerFired", "00:16.8"],
    ]);
  });

  it("stops at a key what plays, and is a quarter of a second between two keys", () => {
    const { steps } = call("1 12 p2 h");
    const heard = steps.map(({ event }) => `${event.type} ${event.at.slice(17, 23)}`);
    expect(heard.slice(3)).toEqual([
      "toneReceived 00.250",
      "toneReceived 00.500",
      "toneReceived 00.750",
      "callTerminated 02.750",
    ]);
  });
});
