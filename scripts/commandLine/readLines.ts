import { createInterface } from "node:readline";

/** The lines of an input, until it ends or the reader stops; then the input is let go of, so that the program can end. */
export async function* readLines(
  input: NodeJS.ReadableStream & Readonly<{ destroy: () => unknown }>,
): AsyncGenerator<string, void> {
  const lines = createInterface({ input });
  try {
    yield* lines;
  } finally {
    lines.close();
    // A pipe or a terminal that stays open keeps a program running, also when nobody reads.
    input.destroy();
  }
}
