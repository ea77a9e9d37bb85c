import { placeOf } from "../../support/placeOf";
import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const say = (prompt: string) => ({ type: "say", prompt });
const node = (call: ReturnType<typeof aCall>) => placeOf(call.state());

describe("branch", () => {
  it("takes the first case that holds", () => {
    const call = aCall(
      flowOf({
        is: {
          type: "branch",
          cases: [
            { when: false, next: "one" },
            { when: true, next: "two" },
            { when: true, next: "one" },
          ],
          otherwise: "one",
        },
        one: say("One."),
        two: say("Two."),
      }),
    );

    expect(node(call)).toBe("two");
  });
});
