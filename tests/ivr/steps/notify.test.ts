import { placeOf } from "../../support/placeOf";
import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const say = (prompt: string) => ({ type: "say", prompt });
const node = (call: ReturnType<typeof aCall>) => placeOf(call.state());

describe("notify", () => {
  it("sends its words with what is known, and goes on at once", () => {
    const call = aCall(
      flowOf(
        {
          set: { type: "set", values: { name: "Ann" }, language: "de", next: "tell" },
          tell: {
            type: "notify",
            channel: "webhook",
            to: "crm",
            text: [
              { text: { en: "Call from", de: "Anruf von" } },
              { say: "letters", value: { var: "name" } },
              { say: "letters", value: { var: "nothing" } },
              { pause: 1 },
            ],
            next: "end",
          },
          end: say("End."),
        },
        { languages: ["en", "de"] },
      ),
    );

    expect(call.actions().find(({ type }) => type === "notify")).toEqual({
      type: "notify",
      operation: "notify-4",
      channel: "webhook",
      to: "crm",
      text: "Anruf von Ann ",
    });
    expect(node(call)).toBe("end");
  });
});
