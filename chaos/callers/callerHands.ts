import { pressKeys, type CallerKey } from "../../lib/simulation/graph/caller";
import type { ModelCall } from "../../lib/simulation/graph/modelCall";
import type { CallStory } from "../story/callStory";
import type { Dice } from "../time/makeDice";
import type { World } from "../world/world";

/** What a caller can do while the call lasts. */
export type CallerHands = Readonly<{
  act: (delayInMs: number, what: string, run: (call: ModelCall) => void) => void;
  /** One after the other, as fast as fingers are. */
  press: (keys: readonly CallerKey[]) => void;
  /** The same, of keys that nobody may read. */
  pressSecretly: (keys: readonly CallerKey[]) => void;
}>;

/** Makes the hands of a caller; what comes after the end of the call is not done. */
export function makeCallerHands({ time, graph }: World, story: CallStory, dice: Dice): CallerHands {
  const act: CallerHands["act"] = (delayInMs, what, run) => {
    time.after(delayInMs, () => {
      const call = graph.findCall(story.callId);
      if (call === undefined) return;
      story.did.push({ at: time.now(), what });
      run(call.live);
    });
  };
  const pressAll = (keys: readonly CallerKey[], run: (call: ModelCall, key: CallerKey) => void) => {
    let delayInMs = dice.between(0, 1_500);
    for (const key of keys) {
      act(delayInMs, `press ${key}`, (call) => run(call, key));
      delayInMs += dice.between(150, 550);
    }
  };
  return {
    act,
    press: (keys) => pressAll(keys, (call, key) => pressKeys(call, [key])),
    pressSecretly: (keys) => {
      story.secrets.push(keys.join(""));
      pressAll(keys, (call, key) => {
        // The next number is the one that Graph gives the key.
        story.secretKeys.add(call.sequenceId + 1);
        pressKeys(call, [key]);
      });
    },
  };
}
