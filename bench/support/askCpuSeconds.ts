import { z } from "zod";

const cpuSchema = z.object({ user: z.number(), system: z.number() });

/** The CPU seconds that a program has taken since it began; one that answers `cpu`. */
export async function askCpuSeconds(
  program: Readonly<{ ask: (question: string) => Promise<unknown> }>,
): Promise<number> {
  const { user, system } = cpuSchema.parse(await program.ask("cpu"));
  return (user + system) / 1e6;
}
