import { z } from "zod";
import { figure } from "../figure";
import type { Measure } from "../measure";
import { median } from "../support/median";
import { startProgram } from "../support/startProgram";
import type { OwnQuestion } from "./ownProgram";

const inMicroseconds = z.number();
const mostMicroseconds = 300;

/** What the app's own code takes for a notification, from Graph's POST through the queue to its requests, where none of the three is there: the rest is SDKs and waiting. */
export const measureOwn: Measure = async ({ quick, say }) => {
  const program = await startProgram("own/ownProgram");
  try {
    const ask = async (question: OwnQuestion, calls: number) =>
      inMicroseconds.parse(await program.ask(question, calls));
    const play = async (calls: number) =>
      (await ask("play", calls)) - (await ask("playAlone", calls));
    const rounds = quick ? 3 : 15;
    const calls = quick ? 20 : 60;
    say(`${calls * (rounds + 5)} calls without network`);
    await play(5 * calls);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await play(calls));
    return {
      figures: [
        figure({
          name: "ownCpu",
          what: "the app's own CPU time for a notification, ingress and worker, without network, in the fastest of the rounds",
          // It is no ratio: whoever shares the processor can only add to it.
          value: Math.min(...times),
          unit: "µs",
          basis: "cpu time",
          note: `the median of ${rounds} rounds is ${Math.round(median(times))} µs`,
          budget: { of: "value", limit: "atMost", bound: mostMicroseconds },
        }),
      ],
      details: { times },
    };
  } finally {
    await program.stop();
  }
};
