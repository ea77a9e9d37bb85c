import { callerLine, callerLines, type CallerMoment } from "../../../lib/ivr/lines/callerLine";

describe("callerLine", () => {
  test.each<[CallerMoment, string]>([
    [{ type: "rings" }, "It rings"],
    [{ type: "words", words: "Welcome." }, "Voice: “Welcome.”"],
    [{ type: "words", words: "" }, "Voice: “(a sound without words)”"],
    [{ type: "keys", keys: ["4"], interrupts: false }, "You press 4"],
    [{ type: "keys", keys: ["4", "#"], interrupts: true }, "You interrupt with 4 #"],
    [{ type: "recordingEnded", reason: "maxSilence" }, "(silence ends the message)"],
    [{ type: "ringing", who: "sales" }, "Ringing sales"],
    [{ type: "transferFailed", reason: "busy" }, "The line is busy"],
    [{ type: "ended", end: "hungUpByUs" }, "The other side hung up"],
    [
      { type: "result", result: "abandoned", messageLost: true },
      "In the end: you hung up before you were helped, and your message is lost",
    ],
  ])("tells %j", (moment, line) => {
    expect(callerLine(moment)).toBe(line);
  });
});

describe("callerLines", () => {
  it("joins keys pressed one after the other, up to one that interrupts", () => {
    const key = (name: string, interrupts = false): CallerMoment => ({
      type: "keys",
      keys: [name],
      interrupts,
    });
    const moments = [key("1"), key("2"), key("3", true), key("4"), { type: "silence" }, key("5")];
    expect(callerLines(moments as readonly CallerMoment[])).toEqual([
      "You press 1 2",
      "You interrupt with 3 4",
      "(silence: you press no key)",
      "You press 5",
    ]);
  });

  it("tells the end of a hold where one began", () => {
    const moments = ["answered", "resumed", "held", "resumed", "resumed"].map((type) => ({ type }));
    expect(callerLines(moments as readonly CallerMoment[])).toEqual([
      "Answered",
      "(you hold the call)",
      "(you are back)",
    ]);
  });
});
