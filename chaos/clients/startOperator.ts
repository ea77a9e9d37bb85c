import type { OperatorAction } from "../../lib/ivr/call/conferenceAction";
import type { CallStory } from "../story/callStory";
import { makeDice, type Dice } from "../time/makeDice";
import { numberWithDoor } from "../world/publishedFlows";
import type { StartedWorld } from "../world/startWorld";
import { sayWish } from "../story/sayWish";
import { askPatiently } from "./askPatiently";

const share = 0.2;

/** Somebody at the switchboard acts in some calls, once or twice, at any moment. */
export function startOperator(world: StartedWorld, story: CallStory, to: string): void {
  const { time, trial } = world;
  const dice = makeDice(trial.seed, story.label, "operator");
  if (!dice.chance(share)) return;
  const act = async () => {
    const acts = 1 + dice.whole(2);
    for (let index = 0; index < acts; index += 1) {
      await time.sleep(dice.between(2_000, 20_000));
      const action = chooseAction(dice, to);
      const { callId } = story;
      if (action.type === "hangUp") story.isUnwanted = true;
      const what = sayWish(action.type);
      story.did.push({ at: time.now(), what });
      await askPatiently(world, story, {
        what,
        ask: (app) => app.actInCall({ callId, action, who: "chaos" }),
        dice,
      });
    }
  };
  void act();
}

const desks = ["+4930555091", "+4930555092", "+4930555094"] as const;

function chooseAction(dice: Dice, to: string): OperatorAction {
  const roll = dice.roll();
  if (roll < 0.4 && to === numberWithDoor) return { type: "say", step: "news" };
  if (roll < 0.6) return { type: "transfer", target: { phone: dice.pick(desks) } };
  if (roll < 0.7) return { type: "hangUp" };
  return { type: roll < 0.85 ? "mute" : "unmute" };
}
