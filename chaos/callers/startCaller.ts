import {
  hangUpByCaller,
  type CallerKey,
  putOnHold,
  pressKeys,
  takeFromHold,
  speak,
} from "../../lib/simulation/graph/caller";
import type { SimulatorFact } from "../../local/graph/simulatorEvent";
import type { CallStory } from "../story/callStory";
import { makeDice, type Dice } from "../time/makeDice";
import { numberWithDoor } from "../world/publishedFlows";
import type { World } from "../world/world";
import { makeCallerHands, type CallerHands } from "./callerHands";
import { callerKeys, chooseWish, secretDigits } from "./callerKeys";
import { doorCallers } from "./doorCallers";

/** After so long even a patient caller hangs up. */
const longestCallInMs = 240_000;
const mostEntries = 12;

/** What a caller is asked that nobody else may know, and by how many keys it is answered. */
type SecretQuestions = ReadonlyMap<string, number>;

/** Somebody calls: presses keys at random, speaks after the beep, at times holds the call, and hangs up in the end. */
export function startCaller(
  world: World,
  story: CallStory,
  to: string,
  secretQuestions: SecretQuestions,
): void {
  const dice = makeDice(world.trial.seed, story.label, "caller");
  const usual = dice.chance(0.1) ? "withheld" : `+4930555${10_000 + dice.whole(89_999)}`;
  const { from, door } = chooseCaller(world, story, { to, usual });
  story.door = door;
  const hands = makeCallerHands(world, story, dice);
  const answer = makeAnswers(dice, hands, to === numberWithDoor ? chooseWish(dice) : []);
  const { longestHoldInMs } = world.trial.surroundings;
  let secretAsked: number | undefined;

  const hear = (fact: SimulatorFact) => {
    if (fact.type === "recordingStarted") afterTheBeep(dice, hands);
    if (fact.type === "promptStarted") {
      secretAsked = secretQuestions.get(fact.words);
      if (dice.chance(0.25)) answer(secretAsked);
    }
    if (fact.type === "promptEnded" && fact.outcome === "completed") {
      if (world.faults.strikes("callerHolds", story.label)) {
        const backInMs = holdForAWhile(hands, dice.between(100, longestHoldInMs));
        // Who was away answers at once at times: what was told of the hold may be on its way then.
        const asked = secretAsked;
        if (dice.chance(0.8)) world.time.after(backInMs, () => answer(asked));
      } else if (dice.chance(0.75)) answer(secretAsked);
    }
  };
  world.graph.place(story, { to, from }, hear);
  hands.act(longestCallInMs, "hang up for good", hangUpByCaller);
}

const atTheDoor = 0.25;

/** At the flow with a door some of those call whom it knows. */
function chooseCaller(
  { trial: { seed } }: World,
  { label }: CallStory,
  { to, usual }: Readonly<{ to: string; usual: string }>,
): (typeof doorCallers)[number] {
  const dice = makeDice(seed, label, "door");
  return to === numberWithDoor && dice.chance(atTheDoor)
    ? dice.pick(doorCallers)
    : { from: usual, door: "answer" };
}

/** What a caller does at a question: a few times a key or an entry, then at times hangs up. */
function makeAnswers(dice: Dice, hands: CallerHands, wish: readonly CallerKey[]) {
  const wanted = [...wish];
  let left = dice.whole(mostEntries);
  return (secretAsked: number | undefined) => {
    const next = wanted.shift();
    if (next !== undefined) hands.press([next]);
    else if (secretAsked !== undefined && dice.chance(0.9)) {
      hands.pressSecretly(secretDigits(dice, secretAsked));
    } else if (left > 0) {
      left -= 1;
      hands.press(callerKeys(dice));
    } else if (dice.chance(0.3)) {
      hands.act(dice.between(0, 2_000), "hang up", hangUpByCaller);
    }
  };
}

/** Says when the caller is back. */
function holdForAWhile({ act }: CallerHands, forInMs: number): number {
  act(500, "hold", putOnHold);
  act(500 + forInMs, "resume", takeFromHold);
  return 500 + forInMs;
}

function afterTheBeep(dice: Dice, { act }: CallerHands): void {
  const roll = dice.roll();
  if (roll < 0.85) {
    act(10, "speak", (call) => speak(call, 3));
    if (dice.chance(0.7)) act(3_500, "press #", (call) => pressKeys(call, ["#"]));
  } else if (roll < 0.92) act(1_000, "hang up", hangUpByCaller);
}
