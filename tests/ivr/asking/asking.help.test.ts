import { questionOf } from "../../support/activities";
import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const option = (keys: string, next: string, more: object = {}) => ({
  keys,
  label: next,
  next,
  ...more,
});

const keys = {
  "*": "back",
  "9": "main",
  "8": "repeat",
  "0": "operator",
  "7": "help",
  "6": "hangup",
};

const outer = flowOf(
  {
    language: {
      type: "menu",
      prompt: "Language.",
      options: [option("1", "top")],
    },
    top: {
      type: "menu",
      greeting: "Welcome.",
      prompt: "Top.",
      again: "Top again.",
      options: [
        option("1", "account"),
        option("2", "news"),
        option("3", "shop"),
        option("4", "elsewhere"),
        option("0", "news", { when: { var: "open" } }),
      ],
    },
    news: { type: "say", prompt: "News.", next: "top" },
    account: {
      type: "collect",
      kind: "digits",
      into: "account",
      length: [2, 4],
      prompt: "Account.",
      confirm: { prompt: "Right?" },
      next: "top",
    },
    shop: { type: "subflow", flow: "shop", returned: "news" },
    elsewhere: { type: "goto", flow: "shop" },
  },
  { key: "outer", globals: keys, help: "Help yourself.", operator: { person: "frontDesk" } },
);

const shop = flowOf(
  {
    goods: {
      type: "menu",
      prompt: "Goods.",
      options: [option("1", "shoes"), option("2", "return"), option("3", "deeper")],
    },
    shoes: {
      type: "menu",
      prompt: "Shoes.",
      tries: { noInput: 1 },
      options: [option("1", "return")],
    },
    deeper: { type: "subflow", flow: "deep", returned: "goods" },
  },
  { key: "shop", globals: keys },
);

const deep = flowOf(
  { bottom: { type: "menu", prompt: "Bottom.", options: [option("1", "return")] } },
  { key: "deep", globals: keys },
);

const begin = (pressed = "1") => {
  const call = aCall([outer, shop, deep]);
  call.press(pressed);
  return call;
};

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
