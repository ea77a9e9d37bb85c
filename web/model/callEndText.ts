import type { Words } from "../words/words";

/** Ends that say with whom or where, unless that does not matter to a test. */
const naming = ["transfer", "voicemail", "callback", "redirected"];

/** How a call ended, as a sentence: what a test writes as `transfer:reception`. Pure. */
export function callEndText(ends: string, { phone, tests }: Words): string {
  const [kind = "", about = ""] = ends.split(/:(.*)/s);
  if (about === "" && naming.includes(kind) && isEnd(kind, tests.endKinds)) {
    return `${tests.endKinds[kind]}.`;
  }
  return isEnd(kind, phone.ends) ? phone.ends[kind](about) : ends;
}

function isEnd<Ends extends object>(kind: string, ends: Ends): kind is keyof Ends & string {
  return Object.hasOwn(ends, kind);
}
