import { checkCaller } from "../../../../lib/flow/check/caller/checkCaller";
import { problemsOf, sentenceOf } from "../../../support/checkedFlow";
import type { FlowProblemCode } from "../../../../lib/flow/check/problemValues";

const problemsIn = (changes: object, nodes: object) =>
  problemsOf({ ...changes }, { ...nodes }, {}, [checkCaller]);

type Fields = Readonly<Record<string, unknown>>;

const found = (code: FlowProblemCode, changes: Fields, nodes: Fields) =>
  problemsIn(changes, nodes).filter((problem) => problem.code === code);

const menu = (changes: Fields): Fields => ({
  type: "menu",
  title: "Main menu",
  prompt: "For sales, press 1. For news, press 2.",
  options: [
    { keys: "1", label: "sales", next: "sales" },
    { keys: "2", label: "news", next: "news" },
  ],
  ...changes,
});

const sentence = "We are glad that you are calling us on this fine day. ";

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
