import type { ForeignPart } from "./foreignPart";

/** A document as it could be read: what it holds, if anything, and what was wrong with its form. */
export type ForeignDocument = Readonly<{
  root?: ForeignPart;
  problems: readonly Readonly<{ path: string; line?: number; message: string }>[];
}>;

/** Menus nest a few levels; deeper parts are left out, so that nothing here runs out of stack. */
const deepestPart = 100;
/** More parts than any menu has; aliases in YAML could make millions out of a few lines. */
const mostParts = 100_000;
/** Characters of a document. Exports of whole systems are smaller. */
export const longestDocument = 2_000_000;

/** Counts the parts made of a document and says once when there are too many or they are too deep. */
export function makePartLimit(): Readonly<{
  allows: (depth: number) => boolean;
  problems: () => ForeignDocument["problems"];
}> {
  let made = 0;
  let isTooDeep = false;
  return {
    allows: (depth) => {
      made += 1;
      isTooDeep ||= depth > deepestPart;
      return made <= mostParts && depth <= deepestPart;
    },
    problems: () => [
      ...(isTooDeep ? [{ path: "", message: tooDeep }] : []),
      ...(made > mostParts ? [{ path: "", message: tooMany }] : []),
    ],
  };
}

const tooDeep = `Whatever is nested more than ${deepestPart} levels deep was left out.`;
const tooMany = `The document has more than ${mostParts} parts; whatever came later was left out.`;
