import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const say = (prompt: string) => ({ type: "say", prompt });

describe("set", () => {
  it("gives variables their values, all from before", () => {
    const call = aCall(
      flowOf({
        one: { type: "set", values: { a: 1, b: "x" }, next: "two" },
        two: {
          type: "set",
          values: { a: { var: "b" }, b: { var: "a" }, c: { var: "none" } },
          next: "end",
        },
        end: say("End."),
      }),
    );

    expect(call.state().variables).toEqual({ a: "x", b: 1 });
  });

  it("changes nothing where it says nothing", () => {
    const call = aCall(flowOf({ one: { type: "set", next: "end" }, end: say("End.") }));

    expect(call.state()).toMatchObject({ variables: {}, language: "en" });
  });

  test.each([
    ["de", '"Guten Tag."'],
    ["de-CH", '"Guten Tag."'],
    ["en-GB", '"Hello."'],
    ["pt", '"Hello."'],
  ])("changes the language of the call to %s, and what is said after it", (language, words) => {
    const call = aCall(
      flowOf(
        {
          one: { type: "set", language, next: "end" },
          end: { type: "say", prompt: [{ text: { en: "Hello.", de: "Guten Tag." } }] },
        },
        { languages: ["en", "de"] },
      ),
    );

    expect(call.state().language).toBe(language);
    expect(call.actions()).toContainEqual(
      expect.objectContaining({
        type: "playPrompt",
        clips: [expect.objectContaining({ text: words.slice(1, -1) })],
      }),
    );
  });

  it("speaks built-in sentences in that language from then on", () => {
    const call = aCall(
      flowOf(
        {
          choose: {
            type: "menu",
            prompt: [{ text: { en: "Press 1.", de: "Die 1." } }],
            options: [{ keys: "1", label: "German", next: "german" }],
          },
          german: { type: "set", language: "de", next: "choose" },
        },
        { languages: ["en", "de"] },
      ),
    );
    call.press("1");

    expect(call.press("9")[1]).toBe('-> playPrompt "Diese Auswahl gibt es leider nicht." "Die 1."');
  });
});
