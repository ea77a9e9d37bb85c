/** How a scripted call is expected to end. */
export type Expectation =
  | Readonly<{ type: "transfer"; to: string }>
  | Readonly<{ type: "voicemail"; mailbox?: string }>
  | Readonly<{ type: "goodbye" }>
  | Readonly<{ type: "abandoned" }>;

/** Reads `transfer:sales`, `voicemail`, `voicemail:support`, `goodbye` or `abandoned`; undefined for anything else. Pure. */
export function parseExpectation(words: string): Expectation | undefined {
  const [kind = "", key, ...rest] = words.split(":");
  if (rest.length > 0 || key === "") {
    return undefined;
  }
  switch (kind) {
    case "transfer":
      return key === undefined ? undefined : { type: "transfer", to: key };
    case "voicemail":
      return key === undefined ? { type: "voicemail" } : { type: "voicemail", mailbox: key };
    case "goodbye":
    case "abandoned":
      return key === undefined ? { type: kind } : undefined;
    default:
      return undefined;
  }
}
