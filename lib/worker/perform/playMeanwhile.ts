import type { Clip } from "../../flow/prompts/clip";
import { makeWaking } from "../../time/makeWaking";
import { playClips } from "./onGraph";
import type { Work } from "./work";

/** What is played to a caller who waits for an answer longer than so long. */
type Filler = Readonly<{ operation: string; filler: readonly Clip[]; fillerAfterInMs: number }>;

/** Waits for an answer; when it takes long the caller hears the filler meanwhile. Rejects as the answer does. */
export async function playMeanwhile<Answer>(
  work: Work,
  { operation, filler, fillerAfterInMs }: Filler,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const { ports, log, event } = work;
  const answered = makeWaking();
  void ports.sleep(fillerAfterInMs, answered).then(async () => {
    if (answered.isAwake()) return;
    try {
      await playClips(work, `${operation}-filler`, filler);
    } catch {
      // The filler is a courtesy: that it could not be played must not spoil the answer.
      log.warn("fillerNotPlayed", { callId: event.callId });
    }
  });
  try {
    return await ask();
  } finally {
    answered.wake();
  }
}
