import type { ForeignPart } from "./foreignPart";

/** A part and all parts in it, in the document's order. */
export function* descendants(part: ForeignPart): Generator<ForeignPart> {
  yield part;
  for (const inner of part.parts) yield* descendants(inner);
}
