import { sentenceOf } from "../../../support/checkedFlow";
import { problemsIn, found, menu, sentence } from "./callerFlow";

describe("the key for a person", () => {
  const offer = menu({
    prompt: "For sales, press 1. To speak to somebody, press 0.",
    options: [
      { keys: "1", label: "sales", next: "more" },
      { keys: "0", label: "somebody", next: "operator" },
    ],
  });
  const nodes = { start: offer, more: menu({ title: "More" }) };

  it("works in every menu and in every longer announcement", () => {
    const operator = { operator: { person: "anna" } };
    expect(sentenceOf(problemsIn(operator, nodes), "operatorKeyDead")).toBe(
      "“Main menu” lets callers reach a person with the key “0”, which does nothing in “More”. Make it a key of the whole flow, and let it stop what is said.",
    );
    const shared = { ...operator, globals: { "0": "operator" } };
    expect(found("operatorKeyDead", shared, nodes)).toEqual([]);
    const deaf = (prompt: string) => ({
      ...nodes,
      news: { type: "say", title: "News", prompt, bargeIn: false, next: "start" },
    });
    expect(found("operatorKeyDead", shared, deaf(sentence.repeat(2)))).toHaveLength(1);
    expect(found("operatorKeyDead", shared, deaf("No news."))).toEqual([]);
  });
});
