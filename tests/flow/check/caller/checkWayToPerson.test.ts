import { found, menu, sentence } from "./callerFlow";

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
