import { traceError } from "../../lib/errors";
/** What a program of bench/ answers, by question. */
export type Answers = Readonly<Record<string, (details: unknown) => unknown>>;

/** The program's end of `startProgram`: starts, answers that it is ready, then answers questions one by one until it is ended. */
export async function answering(
  start: (options: unknown) => Promise<Readonly<{ ready: unknown; answers: Answers }>>,
): Promise<void> {
  // Without this the signal would end it before a profile could be written.
  process.on("SIGTERM", () => process.exit());
  try {
    const { ready, answers } = await start(JSON.parse(process.argv[2] ?? "{}"));
    process.on("message", ({ question, details }: { question: string; details: unknown }) => {
      void reply(async () => answers[question]?.(details));
    });
    await reply(() => ready);
  } catch (error) {
    await reply(() => Promise.reject(error instanceof Error ? error : new Error(String(error))));
  }
}

async function reply(make: () => unknown): Promise<void> {
  try {
    process.send?.({ answer: (await make()) ?? null });
  } catch (error) {
    const failure = traceError(error);
    process.send?.({ answer: null, failure });
  }
}
