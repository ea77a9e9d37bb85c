/** Lines that were packed together. */
export type LineBlock = Readonly<{ count: number; packed: string }>;

/**
 * The lines of a call as they travel in its row: packed in blocks, the newest as plain text. Of a call that says very much, the first
 * and the last blocks are there, and how many lines between them are not.
 */
export type CallLines = Readonly<{
  first: readonly LineBlock[];
  dropped: number;
  last: readonly LineBlock[];
  /** JSON in ASCII, a line each. */
  tail: string;
}>;

/** Makes text small, as ASCII. */
export type PackText = (text: string) => string;

/** The text that was packed. Throws on what `PackText` did not make. */
export type UnpackText = (packed: string) => string;

/** No lines yet. */
export const noLines: CallLines = { first: [], dropped: 0, last: [], tail: "" };

/** Characters of plain text that are packed at once: fewer are hardly smaller when packed, and packing each line by itself would cost ten times as much. */
export const mostPlain = 4096;
