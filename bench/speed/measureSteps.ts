import { z } from "zod";
import { figure } from "../figure";
import type { Measure } from "../measure";
import { pairRounds } from "../support/pairRounds";
import { startProgram } from "../support/startProgram";
import type { SpeedOptions } from "./speedProgram";

const speeds = z.array(z.number());
const answerSchema = z.object({ step: speeds, chart: speeds, smallChart: speeds });

/** `step` on a flow of 50 steps, and XState and its smallest relative on the same flow and the same call. */
export const measureSteps: Measure = async ({ quick, say }) => {
  say("step, XState and @xstate/fsm, the same call through the same 50 steps, again and again");
  const options: SpeedOptions = { rounds: quick ? 5 : 25 };
  const program = await startProgram("speed/speedProgram", options);
  try {
    const rounds = answerSchema.parse(await program.ask("steps"));
    return { figures: toFigures(rounds), details: rounds };
  } finally {
    await program.stop();
  }
};

function toFigures({ step, chart, smallChart }: z.infer<typeof answerSchema>) {
  const paired = pairRounds(step, chart);
  return [
    figure({
      name: "step",
      what: "events stepped through a 50-step flow, one core",
      value: paired.value,
      unit: "per second",
      basis: "cpu time",
      budget: { of: "value", limit: "atLeast", bound: 200_000 },
    }),
    figure({
      name: "stepAgainstXState",
      what: "the same against XState's pure transition on the same menus",
      ...paired,
      unit: "per second",
      basis: "cpu time",
      floorIs: "XState, one flat state per step, fewer duties",
      budget: { of: "ratio", limit: "atLeast", bound: 5 },
    }),
    figure({
      name: "stepAgainstSmallest",
      what: "the same against @xstate/fsm on the same menus",
      ...pairRounds(step, smallChart),
      unit: "per second",
      basis: "cpu time",
      floorIs: "@xstate/fsm, one kilobyte that only goes from state to state",
    }),
  ];
}
