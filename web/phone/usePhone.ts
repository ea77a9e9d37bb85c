import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Flow, TestCall } from "../../lib/flow/document/flow";
import type { Key } from "../../lib/ivr/call/tone";
import type { Trouble } from "../../lib/simulation/makeTroubles";
import {
  placeCall,
  type PhoneCall,
  type PhoneState,
  type SimulatedWorld,
  type Surroundings,
} from "./phoneCall";

/** How time passes in the phone: from question to question at once, or as in life. */
export type PhoneSpeed = "atOnce" | "realTime";

/** A phone for one flow. */
export type Phone = Readonly<{
  /** Undefined before the first call. */
  state: PhoneState | undefined;
  speed: PhoneSpeed;
  setSpeed: (speed: PhoneSpeed) => void;
  dial: (world: SimulatedWorld) => void;
  /** Makes the call of a test, from its beginning to its end. */
  play: (test: TestCall) => void;
  press: (key: Key) => void;
  speak: () => void;
  wait: () => void;
  hangUp: () => void;
  hold: (isHeld: boolean) => void;
  setTrouble: (trouble: Trouble, isComing: boolean) => void;
}>;

const tickInMs = 100;
const speechInSeconds = 5;
/** Who enters a number at once is given so long for its next key. */
const nextKeyInMs = 1500;

/** A phone that runs the engine itself on a document: nobody is called. A call goes on with the document it began with. */
export function usePhone(
  flow: Flow,
  surroundings: Surroundings,
  firstSpeed: PhoneSpeed = "atOnce",
): Phone {
  const call = useRef<PhoneCall | undefined>(undefined);
  const [state, setState] = useState<PhoneState>();
  const [speed, setSpeed] = useState(firstSpeed);
  const show = useCallback(() => setState(call.current?.state()), []);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const goOn = () => {
    clearTimeout(pause.current);
    call.current?.toNextQuestion();
    show();
  };
  const act = (does: (call: PhoneCall) => void) => {
    if (call.current === undefined || state?.isOver === true) return;
    clearTimeout(pause.current);
    does(call.current);
    show();
    if (speed !== "atOnce") return;
    if (call.current.isBetweenKeys()) pause.current = setTimeout(goOn, nextKeyInMs);
    else goOn();
  };
  const isUnderWay = state !== undefined && !state.isOver;
  useTicks(speed === "realTime" && isUnderWay, (inMs) => {
    call.current?.pass(inMs);
    show();
  });
  return {
    state,
    speed,
    setSpeed: (chosen) => {
      setSpeed(chosen);
      if (chosen === "atOnce" && isUnderWay) goOn();
    },
    dial: (world) => {
      clearTimeout(pause.current);
      call.current = placeCall(flow, surroundings, world);
      if (speed === "atOnce") call.current.toNextQuestion();
      show();
    },
    play: (test) => {
      clearTimeout(pause.current);
      call.current = placeCall(flow, surroundings, test);
      call.current.follow(test.keys);
      show();
    },
    press: (key) => act((one) => one.press(key)),
    speak: () => act((one) => one.speak(speechInSeconds)),
    wait: () => act((one) => one.wait()),
    hangUp: () => act((one) => one.hangUp()),
    hold: (isHeld) => act((one) => one.hold(isHeld)),
    setTrouble: (trouble, isComing) => {
      call.current?.setTrouble(trouble, isComing);
      show();
    },
  };
}

/** Passes time on while it runs, as it goes by. */
function useTicks(isRunning: boolean, pass: (inMs: number) => void): void {
  const passing = useRef(pass);
  passing.current = pass;
  useEffect(() => {
    if (!isRunning) return undefined;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      passing.current(now - last);
      last = now;
    }, tickInMs);
    return () => clearInterval(timer);
  }, [isRunning]);
}
