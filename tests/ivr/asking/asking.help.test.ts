import { questionOf } from "../../support/activities";
import { begin } from "./menusFlow";

describe("help", () => {
  it("says the flow's help and then the question, without counting a try", () => {
    const call = begin("1");

    expect(call.press("7")).toEqual([
      "-> cancelMediaProcessing",
      '-> playPrompt "Help yourself." "Top."',
      "== asking top",
    ]);
    expect(questionOf(call.state())).toEqual({ attempt: 1, noInput: 0, noMatch: 0, digits: "" });
  });

  it("ends an announcement and is said in the next question", () => {
    const call = begin("12");

    expect(call.press("7")).toEqual([
      "-> cancelMediaProcessing",
      '-> playPrompt "Help yourself." "Top."',
      "== asking top",
    ]);
  });

  it("says something even in a flow that wrote no help", () => {
    const call = begin("13");

    expect(call.press("7")).toEqual([
      "-> cancelMediaProcessing",
      '-> playPrompt "Listen to the choices and press the key of the one you want." "Goods."',
      "== asking goods",
    ]);
  });
});
