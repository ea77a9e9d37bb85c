import { sentenceOf } from "../../../support/checkedFlow";
import { problemsIn, found, menu, sentence } from "./callerFlow";

describe("the time before the first choice", () => {
  const before = (times: number) => ({
    hello: { type: "say", title: "Hello", prompt: sentence.repeat(times), next: "start" },
  });

  it("is counted over every way to it, and in the menu up to its first option", () => {
    const greeting = "Welcome. " + sentence.repeat(2);
    const nodes = { ...before(4), start: menu({ greeting }) };
    expect(sentenceOf(problemsIn({ entry: "hello" }, nodes), "lateChoice")).toBe(
      "Callers listen for about 22 seconds before “Main menu” offers them anything, 25 words of it there. Let them choose after 20 at most.",
    );
    expect(found("lateChoice", { entry: "hello" }, before(4))).toEqual([]);
    expect(found("lateChoice", {}, before(9))).toEqual([]);
  });

  it("is no time for advertising, which may be said after it", () => {
    const sold = { hello: { type: "say", prompt: "Did you know that we do vans?", next: "start" } };
    expect(found("promotion", { entry: "hello" }, sold).map(({ path }) => path)).toEqual([
      "nodes.hello",
    ]);
    const news = { news: { type: "say", prompt: "Did you know that we do vans?", next: "start" } };
    expect(found("promotion", {}, news)).toEqual([]);
    const ends = { hello: { ...sold.hello, next: "hangup" } };
    expect(found("promotion", { entry: "hello" }, ends)).toEqual([]);
    const prompt = "For sales, press 1. For news, press 2. You can also visit our website.";
    expect(found("promotion", {}, { start: menu({ prompt }) })).toEqual([]);
  });
});
