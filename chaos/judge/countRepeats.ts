import type { Death } from "../world/world";
import type { AppRequest, CallStory } from "../story/callStory";
import { wasTaken } from "../story/wasTaken";

/** How often callers heard something twice because a worker died, and out of how many chances. */
export type Repeats = Readonly<{
  repeated: number;
  deathsAtEffects: number;
  callsUnderWay: number;
}>;

const audible = new Set(["playPrompt", "recordResponse", "transfer"]);

/** Counts what a death between a request and its reply made happen again. Pure. */
export function countRepeats(stories: readonly CallStory[], deaths: readonly Death[]): Repeats {
  return {
    repeated: stories.flatMap(repeatedIn).length,
    deathsAtEffects: deaths.filter(({ where }) => where === "atEffect").length,
    callsUnderWay: deaths.reduce((sum, { callsUnderWay }) => sum + callsUnderWay, 0),
  };
}

function repeatedIn({ requests }: CallStory): readonly AppRequest[] {
  const taken = requests.filter((one) => audible.has(one.action) && wasTaken(one));
  return taken.filter((again, index) => {
    const before = taken[index - 1];
    return (
      before?.unheard === "died" &&
      before.action === again.action &&
      before.content === again.content
    );
  });
}
