import type { ServerRefusalWords } from "./types/serverRefusalWords";
import type { Words } from "./words";

/** A refusal as one sentence; `isServers`: it is the server's own, which is English. */
type SaidRefusal = Readonly<{ sentence: string; isServers?: true }>;

type Refused = Readonly<{ kind: keyof Words["failed"]; code?: string; message?: string }>;

/** What only those can do who sit at a shell. */
const command = /npm run|scripts\/|\bazd?\b \w|[A-Z]+_[A-Z_]+=/;

/**
 * Why the server refused, for somebody at a screen: by its code, in the page's language; else by what kind of refusal it is, and where that
 * says nothing in the server's own words, unless they name a command. Pure.
 */
export function sayRefusal(
  { kind, code = "", message }: Refused,
  { failed }: Pick<Words, "failed">,
  words: ServerRefusalWords,
): SaidRefusal {
  const own: Readonly<Partial<Record<string, string>>> = words;
  const sentence = Object.hasOwn(own, code) ? own[code] : undefined;
  if (sentence !== undefined) return { sentence };
  const isTold = kind === "other" && message !== undefined && !command.test(message);
  return isTold ? { sentence: message, isServers: true } : { sentence: failed[kind] };
}
