import { flowSchema } from "../../../../lib/flow/document/flow";
import { cleanFlow, problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";
import { say, only } from "./spokenSteps";

describe("every step", () => {
  it("is somewhere a call can come to", () => {
    expect(sentenceOf(problemsOf({}, { lost: say("hangup") }), "unreachable")).toBe(
      "No call ever comes to “Hello”. Let another step lead there, or remove it.",
    );
    expect(problemLines({ onError: "sorry" }, { sorry: say("operator") })).toEqual([
      "error noOperator nodes.sorry.next",
    ]);
    expect(problemLines({ globals: { "9": { go: "extra" } } }, { extra: say("hangup") })).toEqual(
      [],
    );
    expect(problemLines({}, { main: say("sales"), news: say("main") })).toEqual([]);
  });

  it("is not called lost where the beginning is", () => {
    expect(problemLines({ entry: "nowhere" })).toEqual([
      "error unknownStep entry",
      "warning nobody nodes",
    ]);
  });
});

describe("a caller", () => {
  const alone = { sales: say("hangup") };

  it("can reach somebody", () => {
    expect(sentenceOf(problemsOf({}, alone), "nobody")).toBe(
      "No caller ever reaches a person, nor can leave a message or ask to be called back. Add an operator, a transfer, a voicemail or a callback.",
    );
  });

  it.each<[string, object, object]>([
    ["the operator", { operator: { person: "anna" } }, {}],
    [
      "a mailbox",
      {},
      { sales: { type: "voicemail", mailbox: "office", consent: "Recorded.", prompt: "Speak." } },
    ],
    [
      "a callback",
      {},
      {
        sales: {
          type: "callback",
          number: "ask",
          prompt: "Type.",
          queue: "helpdesk",
          confirmed: "hangup",
          refused: "hangup",
        },
      },
    ],
    ["a directory", {}, { sales: { type: "directory", by: ["name"], prompt: "Type." } }],
    [
      "an extension",
      {},
      {
        start: { type: "menu", prompt: "Dial.", options: [], dialExtension: { length: [2, 4] } },
        sales: { type: "return" },
      },
    ],
    ["another flow", {}, { sales: { type: "goto", flow: "other" } }],
  ])("can reach somebody by %s", (_, changes, nodes) => {
    const flows = { other: flowSchema.parse(cleanFlow({ key: "other" })) };
    expect(only(problemLines({ ...changes }, { ...alone, ...nodes }, { flows }), "nobody")).toEqual(
      [],
    );
  });

  it("reaches whom the calling flow leads to, in a flow that is only called", () => {
    expect(only(problemLines({}, { sales: { type: "return" } }), "nobody")).toEqual([]);
    const confirm = { key: "1", prompt: "To hear a message, press 1." };
    expect(only(problemLines({ confirm }, alone), "nobody")).toEqual([]);
  });
});
