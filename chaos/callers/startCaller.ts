import { hangUpByCaller, hold, pressKeys, resume, speak } from "../../local/graph/call/caller";
import type { CallerKey } from "../../local/graph/call/caller";
import type { LiveCall } from "../../local/graph/call/liveCall";
import type { SimulatorFact } from "../../local/graph/simulatorEvent";
import type { CallStory } from "../story/callStory";
import { makeDice } from "../time/makeDice";
import type { World } from "../world/world";
import { callerKeys, secretDigits } from "./callerKeys";

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
  const { time, graph } = world;
  const dice = makeDice(world.trial.seed, story.label, "caller");
  const from = dice.chance(0.1) ? "withheld" : `+4930555${10_000 + dice.whole(89_999)}`;
  let entriesLeft = dice.whole(mostEntries);
  let secretAsked: number | undefined;

  const act = (delayInMs: number, what: string, run: (call: LiveCall) => void) => {
    time.after(delayInMs, () => {
      const call = graph.findCall(story.callId);
      if (call === undefined) return;
      story.did.push({ at: time.now(), what });
      run(call);
    });
  };
  const press = (keys: readonly CallerKey[], run = pressOne) => {
    let delayInMs = dice.between(0, 1_500);
    for (const key of keys) {
      act(delayInMs, `press ${key}`, (call) => run(call, key));
      delayInMs += dice.between(150, 550);
    }
  };
  const pressSecret = (count: number) => {
    const keys = secretDigits(dice, count);
    story.secrets.push(keys.join(""));
    press(keys, (call, key) => {
      // Graph numbers a key when it is pressed: what is about to be pressed has the next number.
      story.secretKeys.add(call.sequenceId + 1);
      pressOne(call, key);
    });
  };
  const answer = () => {
    if (secretAsked !== undefined && dice.chance(0.9)) {
      pressSecret(secretAsked);
      secretAsked = undefined;
      return;
    }
    if (entriesLeft > 0) {
      entriesLeft -= 1;
      press(callerKeys(dice));
    } else if (dice.chance(0.3)) {
      act(dice.between(0, 2_000), "hang up", hangUpByCaller);
    }
  };
  const holdForAWhile = () => {
    act(500, "hold", hold);
    const { longestHoldInMs } = world.trial.surroundings;
    act(500 + dice.between(100, longestHoldInMs), "resume", resume);
  };
  const afterTheBeep = () => {
    const roll = dice.roll();
    if (roll < 0.85) {
      act(10, "speak", (call) => speak(call, 3));
      if (dice.chance(0.7)) act(3_500, "press #", (call) => pressOne(call, "#"));
    } else if (roll < 0.92) act(1_000, "hang up", hangUpByCaller);
  };

  const hear = (fact: SimulatorFact) => {
    if (fact.type === "recordingStarted") afterTheBeep();
    if (fact.type === "promptStarted") {
      secretAsked = secretQuestions.get(fact.words);
      if (dice.chance(0.25)) answer();
    }
    if (fact.type === "promptEnded" && fact.outcome === "completed") {
      if (world.faults.strikes("callerHolds", story.label)) holdForAWhile();
      else if (dice.chance(0.75)) answer();
    }
  };
  graph.place(story, { to, from }, hear);
  act(longestCallInMs, "hang up for good", hangUpByCaller);
}

function pressOne(call: LiveCall, key: CallerKey): void {
  pressKeys(call, [key]);
}
