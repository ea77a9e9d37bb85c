/** A place in a text; lines and columns count from 1. */
export type TextPlace = Readonly<{ line: number; column: number }>;
