import { checkCaller } from "../../../../lib/flow/check/caller/checkCaller";
import { problemsOf } from "../../../support/checkedFlow";
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

describe("the way to a person", () => {
  const chain = (count: number, prompt: string) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `step${index}`,
        {
          type: "say",
          title: `Step ${index}`,
          prompt,
          next: index === count - 1 ? "sales" : `step${index + 1}`,
        },
      ]),
    );

  it("is told where it is longest, once", () => {
    const far = found("farFromPerson", { entry: "step0" }, chain(9, sentence.repeat(3)));
    expect(far.map(({ path, values }) => [path, values])).toEqual([
      ["nodes.step0", { step: "Step 0", seconds: 99, most: 60 }],
    ]);
    expect(found("farFromPerson", { entry: "step0" }, chain(3, sentence.repeat(3)))).toEqual([]);
  });

  it("is that of who presses the key where one is offered, and of nobody where no person is", () => {
    const shortcut = chain(9, sentence.repeat(3));
    const start = menu({
      options: [
        { keys: "1", label: "sales", next: "sales" },
        { keys: "2", label: "news", next: "step0" },
      ],
    });
    const told = found("farFromPerson", {}, { ...shortcut, start });
    expect(told.map(({ path }) => path)).toEqual(["nodes.step0"]);
    expect(
      found(
        "farFromPerson",
        { entry: "step0" },
        { ...shortcut, sales: { type: "hangup", prompt: "Bye." } },
      ),
    ).toEqual([]);
  });
});
