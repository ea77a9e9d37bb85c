import { transcript } from "../story/transcriptLine";
import type { RunOptions } from "./parseChaosOptions";
import { runScenario } from "./runScenario";

/** Runs the scenario of a call again and prints the call's transcript and how it deviates. False when there is no such call. */
export async function traceCall(
  { scenarios, seed, calls, label }: RunOptions & Readonly<{ label: string }>,
  say: (line: string) => void,
): Promise<boolean> {
  const [scenario] = scenarios;
  if (scenario === undefined) return false;
  const { outcome, verdict } = await runScenario(scenario, seed, calls);
  const story = outcome.stories.find((one) => one.label === label);
  if (story === undefined) return false;
  for (const line of transcript(story)) say(line);
  for (const { invariant, what } of verdict.deviations.filter((one) => one.label === label)) {
    say(`NO ${invariant}: ${what}.`);
  }
  return true;
}
