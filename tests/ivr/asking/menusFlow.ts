import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

export const option = (keys: string, next: string, more: object = {}) => ({
  keys,
  label: next,
  next,
  ...more,
});

export const keys = {
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

export const shop = flowOf(
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

export const begin = (pressed = "1") => {
  const call = aCall([outer, shop, deep]);
  call.press(pressed);
  return call;
};
