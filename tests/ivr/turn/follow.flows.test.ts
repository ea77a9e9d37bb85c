import { clipsLine } from "../../../lib/ivr/lines/actionLine";
import { answered } from "../../support/arbitraries";
import { aPlan } from "../../support/aPlan";
import { richBindings } from "../../support/richBindings";
import { playCall } from "../../support/playCall";
import { flow, heard, key, places } from "../../support/playedPlaces";

const say = (next: string, prompt: unknown = "Hello.") => ({ type: "say", prompt, next });

describe("return in the flow that answered", () => {
  it("says goodbye, because its beginning again could go on for ever", () => {
    expect(places(flow({}, { start: say("return") }), [heard])).toEqual(["start", "(goodbye)"]);
  });
});

describe("a flow that names an object's own property", () => {
  it.each(["subflow", "goto"])("leads to the apology by %s", (type) => {
    const start = { type, flow: "constructor", ...(type === "goto" ? {} : { returned: "news" }) };
    expect(places(flow({}, { start }), [])).toEqual(["(apology)"]);
  });
});

describe("the main menu", () => {
  it("is the first question, however many came after it", () => {
    const options = [
      { keys: "1", label: "other", next: "other" },
      { keys: "2", label: "main", next: "main" },
    ];
    const menu = (next: string) => ({
      type: "menu",
      prompt: "Press 1.",
      options: [{ ...options[0], next }, options[1]],
    });
    const nodes = { begin: menu("start"), start: menu("other"), other: menu("start") };
    const presses = Array.from({ length: 30 }, (_, index) => key("tone1", index + 1));
    const last = places(flow({ entry: "begin" }, nodes), [...presses, key("tone2", 31)]).slice(-2);
    expect(last).toEqual(["other", "begin"]);
  });
});

describe("a flow that lacks the caller's language", () => {
  it("speaks its own, and the one it came from speaks the caller's again", () => {
    const text = { en: "Hello.", de: "Hallo." };
    const nodes = {
      start: { type: "set", language: "de", next: "call" },
      call: { type: "subflow", flow: "other", returned: "bye" },
      bye: { type: "hangup", prompt: [{ text }] },
    };
    const outer = flow({ languages: ["en", "de"] }, nodes);
    const other = flow({ key: "other" }, { start: say("return", [{ text }]) });
    const played = playCall(aPlan([outer, other], richBindings), [...answered, heard]);
    const words = played.flatMap(({ actions }) =>
      actions.flatMap((action) => (action.type === "playPrompt" ? [action.clips] : [])),
    );
    expect(words.map((clips) => clipsLine(clips))).toEqual(['"Hello."', '"Hallo."']);
    expect(words.flat()).toMatchObject([{ language: "en" }, { language: "de" }]);
  });
});
