import { flowOf } from "../../support/flowOf";

const menu = {
  type: "menu",
  prompt: "For more, press 1.",
  options: [{ keys: "1", label: "more", next: "more" }],
};

export const flow = flowOf({
  choose: menu,
  more: { type: "say", prompt: "This is more.", next: "account" },
  account: {
    type: "collect",
    kind: "digits",
    into: "account",
    length: [3, 3],
    prompt: "Your account.",
    next: "sales",
  },
  sales: {
    type: "transfer",
    before: "Connecting.",
    to: [{ target: { person: "sales" } }],
    failed: "choose",
  },
});

export const question = '-> playPrompt "For more, press 1."';
