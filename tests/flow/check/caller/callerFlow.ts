import { checkCaller } from "../../../../lib/flow/check/caller/checkCaller";
import { problemsOf } from "../../../support/checkedFlow";
import type { FlowProblemCode } from "../../../../lib/flow/check/problemValues";

export const problemsIn = (changes: object, nodes: object) =>
  problemsOf({ ...changes }, { ...nodes }, {}, [checkCaller]);

export type Fields = Readonly<Record<string, unknown>>;

export const found = (code: FlowProblemCode, changes: Fields, nodes: Fields) =>
  problemsIn(changes, nodes).filter((problem) => problem.code === code);

export const menu = (changes: Fields): Fields => ({
  type: "menu",
  title: "Main menu",
  prompt: "For sales, press 1. For news, press 2.",
  options: [
    { keys: "1", label: "sales", next: "sales" },
    { keys: "2", label: "news", next: "news" },
  ],
  ...changes,
});

export const sentence = "We are glad that you are calling us on this fine day. ";
