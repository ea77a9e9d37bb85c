import type { CommandInput } from "../commandLine/command";
import type { DeadLetter } from "./deadLetter";
import type { DeadLettersContext, OpenDeadLetters } from "./deadLettersContext";
import { noSuchLetter } from "./noSuchLetter";
import { readSelection } from "./readSelection";
import { withDeadLetters } from "./withDeadLetters";

/** What came of a dead letter: whether the wish was done, and the end of a sentence about it. */
type Outcome = Readonly<{ sequenceNumber: string; done: boolean; what: string }>;

type Act = (
  letter: DeadLetter,
  remove: () => Promise<void>,
  opened: OpenDeadLetters,
) => Promise<Omit<Outcome, "sequenceNumber">>;

/**
 * Does one thing to each of the dead letters that are meant, and says for each what came of it as soon as it is done. Those
 * that die meanwhile are left alone. Exit code 1 when one could not be done.
 */
export async function takeSelected(
  context: DeadLettersContext,
  input: CommandInput,
  act: Act,
): Promise<0 | 1 | 2> {
  const selection = readSelection(input);
  if (selection.type === "problem") {
    context.stderr(selection.problem);
    return 2;
  }
  const now = context.now();
  const outcomes: Outcome[] = [];
  const tell = (outcome: Outcome) => {
    outcomes.push(outcome);
    if (!input.has("json")) context.stdout(`${outcome.sequenceNumber} ${outcome.what}`);
  };
  await withDeadLetters(context, async (opened) => {
    const meant = (await opened.deadLetters.peek())
      .filter((letter) => selection.isMeant(letter, now))
      .map(({ sequenceNumber }) => sequenceNumber);
    if (selection.sequenceNumber !== undefined && meant.length === 0) {
      throw noSuchLetter(selection.sequenceNumber);
    }
    const gone = await opened.deadLetters.take(meant, async (letter, remove) => {
      const outcome = await act(letter, remove, opened);
      tell({ sequenceNumber: letter.sequenceNumber, ...outcome });
    });
    for (const sequenceNumber of gone) {
      tell({
        sequenceNumber,
        done: false,
        what: "is held by somebody else: try again in ten seconds.",
      });
    }
  });
  if (input.has("json")) context.stdout(JSON.stringify(outcomes));
  else if (outcomes.length === 0) context.stdout("There are no such dead letters.");
  return outcomes.every(({ done }) => done) ? 0 : 1;
}
