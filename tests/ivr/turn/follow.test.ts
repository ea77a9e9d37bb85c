import { questionOf } from "../../support/activities";
import { placeWords } from "../../../lib/ivr/lines/placeWords";
import { placeOf } from "../../support/placeOf";
import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";
import { option, keys, shop, begin } from "../asking/menusFlow";

const now = (call: ReturnType<typeof aCall>) =>
  call.state().frames.map(({ flow, place }) => `${flow}/${placeWords(place)}`);

describe("back", () => {
  test.each([
    ["in the first step, to the beginning", "", "outer/language"],
    ["in a later menu, to the one before", "1", "outer/language"],
    ["in an announcement, to the menu before", "12", "outer/top"],
    ["in the first menu of a flow within a flow, to where the caller came from", "13", "outer/top"],
    ["in its second menu, to its first", "131", "outer/shop shop/goods"],
    ["in the first menu two flows deep, to the flow between", "133", "outer/shop shop/goods"],
    ["after going over to another flow, to its beginning", "14", "shop/goods"],
  ])("leads, %s", (_where, pressed, expected) => {
    const call = begin(pressed);
    call.press("*");

    expect(now(call).join(" ")).toBe(expected);
  });

  it("notes the attempt on which a step was left", () => {
    const call = begin("1");
    call.press("5");
    call.press("*");

    expect(call.state().path.map(({ node, attempt }) => [node, attempt])).toEqual([
      ["language", 1],
      ["top", 2],
      ["language", 1],
    ]);
  });

  it("forgets what was typed and counted", () => {
    const call = begin("11");
    call.press("*");

    expect(questionOf(call.state())?.digits).toBe("");
  });
});

describe("main", () => {
  test.each([
    ["the first menu the caller passed", "12", "outer/language"],
    ["the outermost flow, from a flow within a flow", "133", "outer/language"],
    ["the beginning of the flow gone over to", "141", "shop/goods"],
  ])("leads to %s", (_where, pressed, expected) => {
    const call = begin(pressed);
    call.press("9");

    expect(now(call).join(" ")).toBe(expected);
  });

  it("leads to the step of that name where the flow has one", () => {
    const call = aCall(
      flowOf(
        {
          intro: { type: "menu", prompt: "Intro.", options: [option("1", "main")] },
          main: { type: "menu", prompt: "Main.", options: [option("1", "deeper")] },
          deeper: { type: "menu", prompt: "Deeper.", options: [option("1", "main")] },
        },
        { globals: keys },
      ),
    );
    call.press("11");

    expect(call.press("9")).toEqual([
      "-> cancelMediaProcessing",
      '-> playPrompt "Main."',
      "== asking main",
    ]);
    call.press("5");
    expect(call.press("9").at(-1)).toBe("== asking main");
    expect(call.state().path.map(({ node, attempt }) => [node, attempt])).toEqual([
      ["intro", 1],
      ["main", 1],
      ["deeper", 1],
      ["main", 2],
      ["main", 1],
    ]);
  });
});

describe("repeat", () => {
  it("says a menu's words again without counting a try, its greeting not", () => {
    const call = begin("1");

    expect(call.press("8")).toEqual([
      "-> cancelMediaProcessing",
      '-> playPrompt "Top."',
      "== asking top",
    ]);
  });

  it("says an announcement again", () => {
    expect(begin("12").press("8")).toEqual([
      "-> cancelMediaProcessing",
      '-> playPrompt "News."',
      "== announcing news",
    ]);
  });

  it("counts as a step of the call", () => {
    const call = begin("1");
    const { steps } = call.state();
    call.press("8");

    expect(call.state().steps).toBe(steps + 1);
  });
});

describe("the operator", () => {
  it("is the outer flow's where a flow within a flow has none", () => {
    const call = begin("131");

    expect(call.press("0").at(-1)).toBe("== transferring (operator)");
    call.heard();
    expect(call.actions()).toContainEqual(
      expect.objectContaining({ type: "transfer", target: { person: "frontDesk" } }),
    );
  });

  it("is the last resort there too", () => {
    const call = begin("131");
    call.heard();

    expect(call.rings("noInput").at(-1)).toBe("== transferring (operator)");
  });

  it("helps on after an error there too", () => {
    const call = begin("131");
    call.happens({ type: "stepFailed" });

    expect(call.heard().at(-1)).toBe("== transferring (operator)");
  });

  it("may be a message box of the outer flow", () => {
    const call = aCall([
      flowOf(
        {
          top: { type: "menu", prompt: "Top.", options: [option("1", "shop")] },
          shop: { type: "subflow", flow: "shop", returned: "top" },
        },
        { operator: { voicemail: "contoso" } },
      ),
      shop,
    ]);
    call.press("1");

    expect(call.press("0").at(-1)).toBe("== recording (operator)");
  });

  it("is a spoken goodbye where no flow has one", () => {
    const call = aCall(shop);
    call.press("1");
    call.heard();

    expect(call.rings("noInput")).toEqual([
      '-> playPrompt "Thank you for calling. Goodbye."',
      "== ending (goodbye)",
    ]);
  });
});

describe("a flow within a flow", () => {
  it("comes back to where its caller says, with nothing of itself left", () => {
    const call = begin("132");

    expect(now(call)).toEqual(["outer/news"]);
    expect(call.press("*").at(-1)).toBe("== asking top");
  });

  it("goes no deeper than twelve", () => {
    const call = aCall(flowOf({ again: { type: "subflow", flow: "test", returned: "again" } }));

    expect(call.state().frames).toHaveLength(12);
    expect(call.result().state.activity.type).toBe("announcing");
  });

  test.each(["subflow", "goto"])("that is missing is an error: %s", (type) => {
    const call = aCall(
      flowOf({
        gone:
          type === "goto"
            ? { type, flow: "constructor" }
            : { type, flow: "constructor", returned: "gone" },
      }),
    );

    expect(placeOf(call.state())).toBe("(apology)");
  });
});
