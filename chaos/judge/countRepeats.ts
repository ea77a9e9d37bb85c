import type { StruckFault } from "../faults/makeFaults";
import type { AppRequest, CallStory } from "../story/callStory";
import { wasTaken } from "../story/wasTaken";
import type { Death } from "../world/world";

/** How often Graph was asked for the same thing again, and how many chances there were for that. */
export type Repeats = Readonly<{
  repeated: number;
  deathsAtEffects: number;
  callsUnderWay: number;
  locksLost: number;
  repliesLost: number;
}>;

const audible = new Set(["playPrompt", "recordResponse", "transfer"]);

/** Counts what callers heard twice. Graph deduplicates nothing, so a death between a request and its reply may repeat it. Pure. */
export function countRepeats(
  stories: readonly CallStory[],
  deaths: readonly Death[],
  struck: readonly StruckFault[],
): Repeats {
  const count = (kind: string) => struck.filter(({ id }) => id.startsWith(`${kind} `)).length;
  return {
    repeated: stories.flatMap(repeatedIn).length,
    deathsAtEffects: deaths.filter(({ cause }) => cause === "faultAtEffect").length,
    callsUnderWay: deaths.reduce((sum, { callsUnderWay }) => sum + callsUnderWay, 0),
    locksLost: count("lockLost"),
    repliesLost: count("graphReplyLost"),
  };
}

/** The same operation again, or the same words right after some whose reply nobody heard. */
function repeatedIn({ requests }: CallStory): readonly AppRequest[] {
  const taken = requests.filter((one) => audible.has(one.action) && wasTaken(one));
  return taken.filter((again, index) => {
    const before = taken[index - 1];
    const isNext =
      before?.unheard !== undefined &&
      before.action === again.action &&
      before.content === again.content;
    return isNext || taken.slice(0, index).some((one) => isSameOperation(one, again));
  });
}

function isSameOperation(one: AppRequest, again: AppRequest): boolean {
  return one.action === again.action && one.operation === again.operation;
}
