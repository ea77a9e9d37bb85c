import { isRetryable } from "../../lib/errors";
import type { CallStory } from "../story/callStory";
import type { Dice } from "../time/makeDice";
import type { Instance } from "../world/makeInstance";
import type { StartedWorld } from "../world/startWorld";

/** A client waits so long for an answer: then its instance has died, or hangs. */
const answeredWithinInMs = 30_000;
const asksAgainAfterInMs = 4_000;
const mostTries = 12;

/** What a client asks of an instance. */
export type Wish<Answer> = Readonly<{
  what: string;
  ask: (app: Instance["app"]) => Promise<Answer>;
}>;

/** Asks one instance after the other until one answers. Undefined where the app refuses, or never answers. */
export async function askPatiently<Answer>(
  { time, stories, instances }: StartedWorld,
  story: CallStory,
  { dice, what, ask }: Wish<Answer> & Readonly<{ dice: Dice }>,
): Promise<Readonly<{ answer: Answer }> | undefined> {
  const tell = (text: string) => stories.tell(story, "caller", `${what}: ${text}`);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const app = instances[dice.whole(instances.length)]?.app;
    if (app === undefined) return undefined;
    const outcome = await Promise.race([
      ask(app).then(
        (answer) => ({ answer }),
        (error: unknown) => ({ error }),
      ),
      time.sleep(answeredWithinInMs).then(() => undefined),
    ]);
    if (outcome !== undefined && "answer" in outcome) {
      tell("is answered");
      return outcome;
    }
    tell(outcome === undefined ? "is not answered" : String(outcome.error));
    if (outcome !== undefined && !isRetryable(outcome.error)) return undefined;
    await time.sleep(asksAgainAfterInMs);
  }
  return undefined;
}
