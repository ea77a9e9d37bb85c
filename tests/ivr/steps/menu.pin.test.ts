import { answered } from "../../support/arbitraries";
import { aPlan } from "../../support/aPlan";
import { richBindings } from "../../support/richBindings";
import { playCall } from "../../support/playCall";
import { flow, heard, key } from "../../support/playedPlaces";

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
