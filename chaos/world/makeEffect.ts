import type { Effect, EffectKind } from "./effect";
import { never, type Life } from "./makeLife";
import type { World } from "./world";

const usuallyTakesInMs = 4;

/** Makes the effects of one instance: here workers die, locks get lost, and requests fail before or after the deed. */
export function makeEffect(world: World, instance: string, life: Life): Effect {
  const { faults, stories, time } = world;

  const lasts = (about: string, takesInMs = usuallyTakesInMs) =>
    time.sleep(takesInMs * world.diceOf(about).between(0.25, 0.75));
  const fails = ({ service, fails: kind }: EffectKind, about: string) =>
    (service !== undefined && faults.away(service) !== undefined) ||
    (kind !== undefined && faults.strikes(kind, about));

  const whenDies = ({ service }: EffectKind, about: string): "before" | "after" | undefined => {
    const isFatal =
      faults.strikes("workerDies", about) ||
      (service === "graph" && faults.strikes("workerDiesAtRequest", about));
    if (!isFatal) return undefined;
    return world.diceOf(about).chance(0.5) ? "after" : "before";
  };
  const losesReply = ({ losesReply: kind }: EffectKind, about: string) =>
    kind !== undefined && faults.strikes(kind, about);

  return async (kind, work) => {
    if (!life.isAlive()) return never();
    const story = stories.find(kind.about);
    const about = story?.label ?? instance;
    const dies = whenDies(kind, about);
    if (dies === "before") life.die(`before ${kind.name}`, "faultAtEffect");
    if (faults.strikes("lockLost", about)) world.queue.loseLock(story?.callId ?? "");
    await lasts(about, kind.takesInMs);
    if (!life.isAlive()) return never();
    if (fails(kind, about)) throw kind.fault();
    const answer = await work();
    if (dies === "after") life.die(`after ${kind.name}`, "faultAtEffect");
    if (losesReply(kind, about)) throw kind.fault();
    await lasts(about, kind.takesInMs);
    if (life.isAlive()) return answer;
    kind.onUnheard?.();
    return never();
  };
}
