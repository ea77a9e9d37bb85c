import type { FlowNode } from "../../../lib/flow/document/flow";
import { sayExit } from "../../../lib/flow/steps/sayExit";
import { writtenExits } from "../../../lib/flow/steps/exits";

const option = { label: "x", next: "a" };
const last = { onExhausted: "a" };

describe("sayExit", () => {
  test.each<[what: string, node: FlowNode, words: readonly string[]]>([
    [
      "keys, also the second option for one",
      {
        type: "menu",
        prompt: "1.",
        options: [
          { keys: "1", ...option, when: true },
          { keys: "1", ...option },
        ],
      },
      ["1", "1"],
    ],
    [
      "a place of last resort by its own name",
      { type: "menu", prompt: "1.", options: [], ...last, onNoInput: "b" },
      ["no input", "after the last try"],
    ],
    [
      "conditions by their number",
      { type: "branch", cases: [{ when: true, next: "a" }], otherwise: "b" },
      ["case 1", "otherwise"],
    ],
    [
      "a refused callback",
      {
        type: "callback",
        queue: "sales",
        number: "caller",
        prompt: "1.",
        confirmed: "b",
        refused: "a",
      },
      ["confirmed", "refused"],
    ],
    [
      "nobody in the directory",
      { type: "directory", by: ["name"], prompt: "1.", none: "a", ...last },
      ["nobody found", "after the last try"],
    ],
    [
      "an answer",
      { type: "lookup", endpoint: "crm", into: "c", next: "a", failed: "b" },
      ["found", "failed"],
    ],
    [
      "what just follows",
      { type: "say", prompt: "Hello.", listen: { "#": "b" }, next: "a" },
      ["#", "next"],
    ],
    [
      "what others failed to do",
      { type: "transfer", to: [{ target: { queue: "sales" } }], noAnswer: "a", failed: "b" },
      ["no answer", "failed"],
    ],
  ])("tells %s", (_, node, words) => {
    expect(writtenExits(node, {}).map(sayExit)).toEqual(words);
  });
});
