import { IvrError } from "../../errors";
import type { IvrErrorCode } from "../../errors";
import { toAsciiJson } from "../../flow/toAsciiJson";
import type { Columns } from "./tables";

/** A string property holds at most 32 K UTF-16 characters (64 KiB). */
const maxColumnLength = 32_000;

/** A row holds at most 1 MiB in all, two bytes a character; the rest is left for other columns. */
const maxJsonLength = 480_000;

/** Columns that a value takes at most. */
export const mostColumns = maxJsonLength / maxColumnLength;

/**
 * A value as JSON in one column, or in `column`, `column_2`, `column_3`... when it is longer than a column may be.
 * Rejects with the code given when it is longer than a row may be.
 */
export function toJsonColumns(
  column: string,
  value: unknown,
  tooLong: Readonly<{ code: IvrErrorCode; what: string }>,
): Columns {
  const json = toAsciiJson(value);
  if (json.length > maxJsonLength) {
    throw new IvrError(
      tooLong.code,
      `${tooLong.what} is ${json.length} characters long as JSON; a stored row holds at most ${maxJsonLength}. Make it shorter or split it.`,
      { details: { length: json.length, most: maxJsonLength } },
    );
  }
  return Object.fromEntries(
    toPieces(json).map((piece, index) => [toColumnName(column, index), piece]),
  );
}

/** The value that `toJsonColumns` spread over columns; undefined when it is not there or not JSON. */
export function fromJsonColumns(column: string, columns: Columns): unknown {
  let json = "";
  for (let index = 0; ; index += 1) {
    const piece = columns[toColumnName(column, index)];
    if (typeof piece !== "string") return parseJson(json);
    json += piece;
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The schema at the door refuses undefined in its own words; the parser's message would quote the text.
    return undefined;
  }
}

/** The name of one of a value's columns, from 0. */
export function toColumnName(column: string, index: number): string {
  return index === 0 ? column : `${column}_${index + 1}`;
}

function toPieces(json: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < json.length; start += maxColumnLength) {
    pieces.push(json.slice(start, start + maxColumnLength));
  }
  return pieces;
}
