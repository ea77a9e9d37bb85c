import { hangUpByCaller } from "../../lib/simulation/graph/caller";
import type { SimulatorFact } from "../../local/graph/simulatorEvent";
import type { CallStory } from "../story/callStory";
import { makeDice, type Dice } from "../time/makeDice";
import type { World } from "../world/world";
import { makeCallerHands, type CallerHands } from "./callerHands";
import { callerKeys } from "./callerKeys";

/** After so long even a patient person hangs up. */
const longestCallInMs = 150_000;

/** What somebody does who was rung: presses the key that is asked for, declines, listens like a machine, hangs up, or presses anything. */
type Manner = "takes" | "declines" | "listens" | "hangsUp" | "plays";

/** Somebody whom the app calls picks up, and does as people or machines do. */
export function startRungPerson(world: World, story: CallStory): (fact: SimulatorFact) => void {
  const dice = makeDice(world.trial.seed, story.label, "rung person");
  const hands = makeCallerHands(world, story, dice);
  const manner = chooseManner(dice);
  let words = 0;
  return (fact) => {
    if (fact.type === "answered") hands.act(longestCallInMs, "hang up for good", hangUpByCaller);
    const isOver = fact.type === "promptEnded" && fact.outcome === "completed";
    const isHasty = fact.type === "promptStarted" && dice.chance(0.2);
    if (!isOver && !isHasty) return;
    words += 1;
    if (words === 1) answerFirst(manner, hands, dice);
    else if (story.kind !== "leg" && manner !== "listens") goOn(hands, dice);
  };
}

function chooseManner(dice: Dice): Manner {
  const roll = dice.roll();
  if (roll < 0.55) return "takes";
  if (roll < 0.7) return "declines";
  if (roll < 0.82) return "listens";
  return roll < 0.92 ? "hangsUp" : "plays";
}

function answerFirst(manner: Manner, { act, press }: CallerHands, dice: Dice): void {
  if (manner === "takes") press(["1"]);
  if (manner === "declines") press(["2"]);
  if (manner === "plays") press(callerKeys(dice));
  if (manner === "hangsUp") act(dice.between(0, 2_000), "hang up", hangUpByCaller);
}

/** What follows the key: somebody listens again, presses something or hangs up. */
function goOn({ act, press }: CallerHands, dice: Dice): void {
  const roll = dice.roll();
  if (roll < 0.3) press(["1"]);
  else if (roll < 0.5) press(callerKeys(dice));
  else if (roll < 0.7) act(dice.between(0, 2_000), "hang up", hangUpByCaller);
}
