import { z } from "zod";
import { figure } from "../figure";
import type { Measure } from "../measure";
import { startProgram } from "../support/startProgram";
import type { SpeedOptions } from "./speedProgram";

const answerSchema = z.object({ first: z.number(), later: z.number() });

/** `checkFlow` on a flow of 500 steps: the first check of a process, and the ones that follow as in an editor. */
export const measureCheck: Measure = async ({ quick, say }) => {
  say("checkFlow on a flow of 500 steps");
  const options: SpeedOptions = { rounds: quick ? 3 : 9 };
  const program = await startProgram("speed/speedProgram", options);
  try {
    const times = answerSchema.parse(await program.ask("check"));
    const shared = {
      unit: "ms",
      basis: "cpu time",
    } as const;
    return {
      figures: [
        figure({
          ...shared,
          name: "checkFlow",
          what: "a check of a 500-step flow",
          value: times.later,
          budget: { of: "value", limit: "atMost", bound: 100 },
        }),
        figure({
          ...shared,
          name: "checkFlowFirst",
          what: "the first check of a process, while its code is cold",
          value: times.first,
        }),
      ],
    };
  } finally {
    await program.stop();
  }
};
