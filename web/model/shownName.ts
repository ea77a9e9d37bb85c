import { personName } from "./personName";

/** The name of somebody as a screen says it: without the id behind it, and `you` in the words of the page. Pure. */
export function shownName(who: string, you: string): string {
  return who === "you" ? you : personName(who);
}
