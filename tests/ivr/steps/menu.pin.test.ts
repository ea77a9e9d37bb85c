import { operationOf } from "../../support/activities";
import { flowSchema } from "../../../lib/flow/document/flow";
import type { CallFact } from "../../../lib/ivr/call/callEvent";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import { answered } from "../../support/arbitraries";
import { aPlan } from "../../support/aPlan";
import { cleanFlow } from "../../support/checkedFlow";
import { richBindings } from "../../support/richBindings";
import { playCall } from "../../support/playCall";

const flow = (changes: object, nodes: object) =>
  flowSchema.parse(cleanFlow({ ...changes }, { ...nodes }));

const heard = (state: IvrState): CallFact => ({
  type: "promptCompleted",
  operation: operationOf(state) ?? "",
});

const key = (tone: "tone0" | "tone1" | "tone2" | "pound", sequenceId: number): CallFact => ({
  type: "toneReceived",
  tone,
  sequenceId,
});

describe("a PIN that begins with a universal key", () => {
  it("is typed as it is", () => {
    const start = {
      type: "menu",
      prompt: "Press 1.",
      pin: { pin: "staff" },
      options: [{ keys: "1", label: "x", next: "news" }],
    };
    const one = flow({ operator: { person: "anna" }, globals: { "0": "operator" } }, { start });
    const facts = [heard, key("tone0", 1), key("tone1", 2), key("pound", 3)];
    const last = playCall(aPlan(one, richBindings), [...answered, ...facts]).at(-1);
    expect(last?.actions).toContainEqual({
      type: "checkPin",
      operation: expect.stringMatching(/^pin-/) as unknown,
      pin: "staff",
      digits: "01",
    });
  });
});
