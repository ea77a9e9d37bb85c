import { z } from "zod";
import { startProgram } from "../support/startProgram";
import type { SpeedOptions } from "../speed/speedProgram";

const answerSchema = z.object({ ordered: z.number() });

/** How long it takes to find where each of 500 steps stands in the outline, in milliseconds of CPU time. */
export async function timeOutline(quick: boolean): Promise<number> {
  const options: SpeedOptions = { rounds: quick ? 3 : 9 };
  const program = await startProgram("speed/speedProgram", options);
  try {
    return answerSchema.parse(await program.ask("outline")).ordered;
  } finally {
    await program.stop();
  }
}
