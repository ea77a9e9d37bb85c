import type { Words } from "../words/words";

/** How a call ended, as a sentence: what a test writes as `transfer:reception`. Pure. */
export function callEndText(ends: string, { phone }: Words): string {
  const [kind = "", about = ""] = ends.split(/:(.*)/s);
  return isEnd(kind, phone.ends) ? phone.ends[kind](about) : ends;
}

function isEnd<Ends extends object>(kind: string, ends: Ends): kind is keyof Ends & string {
  return Object.hasOwn(ends, kind);
}
