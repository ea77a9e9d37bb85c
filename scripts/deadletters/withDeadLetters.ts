import type { DeadLettersContext, OpenDeadLetters } from "./deadLettersContext";

/** Opens the dead letters for one command and closes them whatever happens. */
export async function withDeadLetters<Answer>(
  context: DeadLettersContext,
  use: (opened: OpenDeadLetters) => Promise<Answer>,
): Promise<Answer> {
  const opened = await context.open();
  try {
    return await use(opened);
  } finally {
    await opened.close();
  }
}
