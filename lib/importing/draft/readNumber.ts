import type { ImportContext } from "../importContext";
import type { ForeignPart } from "../source/foreignPart";

/** A number of a foreign document in our unit and within our bounds; says so when it had to change. Undefined where there is none. */
export function readNumber(
  { reader, notes }: Pick<ImportContext, "reader" | "notes">,
  part: ForeignPart | undefined,
  bounds: Readonly<{
    min: number;
    max: number;
    divisor?: number;
    unit?: string;
    isWhole?: boolean;
  }>,
): number | undefined {
  const text = reader.value(part)?.trim() ?? "";
  if (part === undefined || text === "") return undefined;
  const { min, max, divisor = 1, unit = "" } = bounds;
  const given = Number(text) / divisor;
  if (!Number.isFinite(given)) {
    notes.dropped(part, `“${text}” is not a number and was left out.`);
    return undefined;
  }
  const rounded = bounds.isWhole === true ? Math.round(given) : given;
  const number = Math.min(max, Math.max(min, rounded));
  if (number !== given) {
    notes.changed(
      part,
      `It was ${given}${unit}; here it is ${number}${unit}, which may be from ${min} to ${max}.`,
    );
  }
  return number;
}
