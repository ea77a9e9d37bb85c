/** Matches any text. */
export const anyText: unknown = expect.any(String);

/** Matches an object that has these members among others. */
export function having(members: object): unknown {
  return expect.objectContaining(members);
}

/** Matches text that contains another. */
export function textWith(part: string): unknown {
  return expect.stringContaining(part);
}
