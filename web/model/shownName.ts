import { personName } from "./personName";

/** The name of somebody as a screen says it: without the id behind it, and in the words of the page what is no name. Pure. */
export function shownName(who: string, { you, program }: NameWords): string {
  if (who === "you") return you;
  return programs.includes(who) ? program : personName(who);
}

type NameWords = Readonly<{ you: string; program: string }>;

/** What stands for people where a program acted by itself. */
const programs = ["function key", "local stack", "canary"];
