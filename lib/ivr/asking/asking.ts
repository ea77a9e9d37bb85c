import { broken, leaveBy, type Next } from "../turn/next";
import { askSettings, type AskSettings } from "../../flow/steps/askSettings";
import type { NodeOf } from "../../flow/document/flow";
import type { CallEvent } from "../call/callEvent";
import type { Clip } from "../../flow/prompts/clip";
import { askingOf, freshAsking, remember } from "./askingOf";
import type { AskingStep, AskingType, Question } from "./askingStep";
import { globalNext } from "./globalNext";
import { operationOf, questionOf, type Activity, type Asking } from "../call/activity";
import { leadClips } from "./leadClips";
import { question } from "./question";
import { render, renderPhrase } from "../turn/render";
import type { Behaviour } from "../steps/behaviour";
import { dropEndKey } from "./stopKey";
import type { Key } from "../call/tone";
import { typeAhead } from "./typeAhead";
import {
  awaitNothing,
  currentFlow,
  currentNode,
  play,
  nameOperation,
  startTimer,
  stopPlaying,
  stopTimer,
  type Turn,
} from "../turn/turn";
import type { EntryEnd, Verdict } from "./verdict";

/** So often in a row a question may fail to be played. */
const mostFailures = 2;

/** What a type of step does that asks for keys: all of them count, wait and repeat alike. */
export function makeAsking<Type extends AskingType>(step: AskingStep<Type>): Behaviour<Type> {
  const ask = (turn: Turn, node: NodeOf<Type>): Question => ({
    node,
    step,
    settings: askSettings(currentFlow(turn), node),
  });
  return {
    needsSound: true,
    enter: (turn, node) => {
      // Counters at zero (rule 9).
      remember(turn, step.begin?.(turn, node) ?? freshAsking);
      return present(turn, ask(turn, node), []);
    },
    sayAgain: (turn, node) => present(turn, ask(turn, node), []),
    takeKey: (turn, node, key) => takeKey(turn, ask(turn, node), key),
    heard: (turn, node) => questionHeard(turn, ask(turn, node)),
    unheard: (turn, node) => {
      awaitNothing(turn);
      const asking = activityOf(turn);
      const failures = asking.failures + 1;
      turn.state.activity = { ...asking, failures };
      return failures > mostFailures ? leaveBy("error") : present(turn, ask(turn, node), []);
    },
    timerRang(turn, node, timer) {
      if (timer === "noInput") return noInput(turn, ask(turn, node));
      // No further key came: what was typed is all there is (rules 3 and 4).
      return timer === "interDigit" ? consider(turn, ask(turn, node), "timeout") : broken;
    },
    answered: (turn, node, answer) =>
      answer.type === "pinChecked" ? pinCompared(turn, ask(turn, node), answer) : undefined,
    ...(step.wantsKey === undefined ? {} : { wantsKey: step.wantsKey }),
    ...(step.hidesKeys === undefined ? {} : { hidesKeys: step.hidesKeys }),
    ...(step.asksForNumber === undefined ? {} : { asksForNumber: step.asksForNumber }),
    ...(step.showsKey === undefined ? {} : { showsKey: step.showsKey }),
  };
}

/** A key arrives while a step asks: the first one stops the prompt and is kept (rule 6). */
function takeKey(turn: Turn, asked: Question, key: Key): Next {
  const { activity } = turn.state;
  // While a PIN is compared nothing plays that a key could stop.
  const isPinChecked = activity.type === "checkingPin";
  if (isPinChecked || (operationOf(turn.state) !== undefined && !asked.settings.bargeIn)) {
    if (asked.settings.typeAhead === "keep") typeAhead(turn, key);
    return undefined;
  }
  typeAhead(turn, key);
  stopPlaying(turn);
  return useKeys(turn, asked);
}

function activityOf({ state }: Turn): Extract<Activity, { type: "asking" }> {
  const { activity } = state;
  if (activity.type === "asking") return activity;
  return {
    type: "asking",
    operation: undefined,
    failures: 0,
    question: questionOf(state) ?? freshAsking,
  };
}

/** The question has been heard: keys typed meanwhile count, else the caller has so long to begin (rule 1). */
function questionHeard(turn: Turn, asked: Question): Next {
  const asking = activityOf(turn);
  if (asking.failures > 0) turn.state.activity = { ...asking, failures: 0 };
  if (turn.state.typeAhead.length > 0) return useKeys(turn, asked);
  startTimer(turn, "noInput", asked.settings.firstDigitTimeout * 1000);
  return undefined;
}

/** Nobody pressed a key in time. On hold there is no one to press: the question comes again, uncounted, and shows whether it still is one. */
function noInput(turn: Turn, asked: Question): Next {
  if (!turn.state.audio) return present(turn, asked, []);
  const asking = askingOf(turn);
  const counted = { ...asking, noInput: asking.noInput + 1, attempt: asking.attempt + 1 };
  remember(turn, counted);
  if (counted.noInput >= asked.settings.tries.noInput || isSpent(counted, asked.settings)) {
    return exhausted(turn, "noInput");
  }
  return present(turn, asked, leadClips(turn, asked, "noInput", counted.noInput));
}

/** A PIN was compared: a right one opens the menu or ends the entry, a wrong one counts as no match. Who is locked out hears so, and is led where the last try leads. */
function pinCompared(
  turn: Turn,
  asked: Question,
  { outcome }: Extract<CallEvent, { type: "pinChecked" }>,
): Next {
  turn.state.activity = activityOf(turn);
  if (outcome === "lockedOut") {
    // Keys typed meanwhile answered a question nobody heard.
    turn.state.typeAhead = [];
    turn.state.outcome = "gaveUp";
    return leaveBy("pinLocked");
  }
  const { node, step } = asked;
  const verdict: Verdict | undefined =
    outcome === "right"
      ? step.pinRight?.(turn, node)
      : { type: "noMatch", lead: renderPhrase(turn, "pinWrong") };
  return verdict === undefined ? broken : apply(turn, asked, verdict);
}

function present(turn: Turn, asked: Question, lead: readonly Clip[]): Next {
  if (asked.settings.typeAhead === "flush") turn.state.typeAhead = [];
  dropEndKey(turn, (key) => asked.step.wantsKey?.(turn, asked.node, key) === true);
  if (turn.state.typeAhead.length > 0 && asked.settings.bargeIn && lead.length === 0) {
    return useKeys(turn, asked);
  }
  const words = [...lead, ...question(turn, asked)];
  if (!play(turn, activityOf(turn), words)) return questionHeard(turn, asked);
  return undefined;
}

/** Uses keys from the buffer one by one until the step is left, asks anew, or the buffer is empty. */
function useKeys(turn: Turn, asked: Question): Next {
  stopTimer(turn, "noInput");
  while (operationOf(turn.state) === undefined) {
    const [key, ...rest] = turn.state.typeAhead;
    if (key === undefined) return undefined;
    turn.state.typeAhead = rest;
    const next = useKey(turn, asked, key);
    if (next !== undefined || currentNode(turn) !== asked.node) return next;
  }
  return undefined;
}

function useKey(turn: Turn, asked: Question, key: Key): Next {
  const asking = askingOf(turn);
  if (asking.digits === "") {
    const { node, step } = asked;
    const universal = step.ownsKey(turn, node, key) ? undefined : globalNext(turn, key);
    if (universal === "help") return present(turn, asked, helpClips(turn));
    if (universal !== undefined) return universal;
  } else if (key === "#" && asked.step.endsAtHash?.(asked.node) === true) {
    // # ends an entry wherever no option begins with it, as on every telephone.
    return consider(turn, asked, "endKey");
  }
  remember(turn, { ...asking, digits: asking.digits + key });
  return consider(turn, asked, "key");
}

function helpClips(turn: Turn): readonly Clip[] {
  const { help } = currentFlow(turn);
  return help === undefined ? renderPhrase(turn, "noHelp") : render(turn, help);
}

function consider(turn: Turn, asked: Question, end: EntryEnd): Next {
  const { node, step } = asked;
  return apply(turn, asked, step.judge(turn, node, askingOf(turn).digits, end));
}

function apply(turn: Turn, asked: Question, verdict: Verdict): Next {
  const asking = askingOf(turn);
  if (verdict.type !== "wait") stopTimer(turn, "interDigit");
  switch (verdict.type) {
    case "wait":
      // Rule 2: each key starts the wait between keys anew; there is no overall timer.
      startTimer(turn, "interDigit", asked.settings.interDigitTimeout * 1000);
      return undefined;
    case "clear":
      remember(turn, { ...asking, digits: "" });
      startTimer(turn, "noInput", asked.settings.firstDigitTimeout * 1000);
      return undefined;
    case "ask":
      remember(turn, { ...asking, digits: "", ...verdict.asking });
      return present(turn, asked, verdict.lead);
    case "checkPin": {
      const operation = nameOperation(turn, "pin");
      turn.state.activity = {
        type: "checkingPin",
        operation,
        question: { ...asking, digits: "" },
      };
      turn.actions.push({ type: "checkPin", operation, pin: verdict.pin, digits: verdict.digits });
      return undefined;
    }
    case "go": {
      const { exit, person } = verdict;
      return { type: "exit", exit, ...(person === undefined ? {} : { person }) };
    }
    case "again": {
      const { candidate: _candidate, ...others } = asking;
      remember(turn, { ...others, digits: "", confirming: verdict.confirming });
      return present(turn, asked, []);
    }
    case "exhausted":
      return exhausted(turn, "noMatch");
    case "noMatch":
      return noMatch(turn, asked, verdict);
  }
}

function noMatch(
  turn: Turn,
  asked: Question,
  verdict: Extract<Verdict, { type: "noMatch" }>,
): Next {
  const asking = askingOf(turn);
  const counted = {
    ...asking,
    digits: "",
    noMatch: asking.noMatch + 1,
    attempt: asking.attempt + 1,
  };
  remember(turn, counted);
  // Keys typed after a wrong one answered a question nobody heard.
  turn.state.typeAhead = [];
  if (counted.noMatch >= noMatchTries(turn, asked) || isSpent(counted, asked.settings)) {
    return exhausted(turn, hasPinExit(turn, asked) ? "pinFailed" : "noMatch");
  }
  return present(turn, asked, verdict.lead ?? leadClips(turn, asked, "noMatch", counted.noMatch));
}

/** A menu behind a PIN counts wrong PINs by the PIN's own tries. */
function noMatchTries(turn: Turn, { node, step, settings }: Question): number {
  return step.pinTries?.(turn, node)?.tries ?? settings.tries.noMatch;
}

function hasPinExit(turn: Turn, { node, step }: Question): boolean {
  return step.pinTries?.(turn, node)?.failed !== undefined;
}

/** The last try is over. */
function exhausted(turn: Turn, exit: "noInput" | "noMatch" | "pinFailed"): Next {
  turn.state.outcome = "gaveUp";
  return leaveBy(exit);
}

function isSpent(asking: Asking, settings: AskSettings): boolean {
  return asking.noInput + asking.noMatch >= settings.tries.total;
}
