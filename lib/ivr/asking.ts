import { askSettings, type AskingNode, type AskSettings } from "../flow/steps/askSettings";
import type { PinOutcome } from "./callEvent";
import type { Clip } from "../flow/prompts/clip";
import { acceptEntry } from "./acceptEntry";
import { askingOf, freshAsking } from "./askingOf";
import { exhausted } from "./exhausted";
import { globalNext } from "./globalNext";
import type { Asking } from "./ivrState";
import { isLocked } from "./isLocked";
import { judge } from "./judge";
import { leadClips } from "./leadClips";
import { question } from "./question";
import { render, renderPhrase } from "./render";
import { dropEndKey } from "./stopKey";
import type { Key } from "./tone";
import { typeAhead } from "./typeAhead";
import {
  currentFlow,
  currentNode,
  play,
  startOperation,
  startTimer,
  stopPlaying,
  stopTimer,
  type Next,
  type Turn,
} from "./turn";
import type { EntryEnd, Verdict } from "./verdict";

/** Enters an asking step: counters at zero (rule 9), then the question, unless keys typed ahead already answer it. */
export function beginAsking(turn: Turn, node: AskingNode): Next {
  turn.state.asking = firstAsking(turn, node);
  turn.state.phase = node.type === "menu" ? "inMenu" : "collectingDigits";
  return present(turn, node, []);
}

/** A callback to the number the caller calls from begins with reading it back. */
function firstAsking(turn: Turn, node: AskingNode): Asking {
  const { caller } = turn.state;
  if (node.type !== "callback" || node.number !== "caller") return freshAsking;
  if (caller.kind !== "phone" || caller.id === undefined) return freshAsking;
  return { ...freshAsking, candidate: caller.id };
}

/** Asks the same step's question once more without touching its counters. */
export function askAgain(turn: Turn, node: AskingNode, lead: readonly Clip[]): Next {
  return present(turn, node, lead);
}

/** A key arrives while a step asks: the first one stops the prompt and is kept (rule 6). */
export function takeKey(turn: Turn, node: AskingNode, key: Key): Next {
  const settings = askSettings(currentFlow(turn), node);
  const { operation } = turn.state;
  if (operation !== undefined && (!settings.bargeIn || isPinCheck(operation))) {
    if (settings.typeAhead === "keep") typeAhead(turn, key);
    return undefined;
  }
  typeAhead(turn, key);
  stopPlaying(turn);
  return useKeys(turn, node, settings);
}

/** While a PIN is compared nothing plays that a key could stop. */
const pinCheck = "pin";

function isPinCheck(operation: string): boolean {
  return operation.startsWith(pinCheck);
}

/** The question has been heard: keys typed meanwhile count, else the caller has so long to begin (rule 1). */
export function questionHeard(turn: Turn, node: AskingNode): Next {
  const settings = askSettings(currentFlow(turn), node);
  if (turn.state.typeAhead.length > 0) return useKeys(turn, node, settings);
  startTimer(turn, "noInput", settings.firstDigitTimeout * 1000);
  return undefined;
}

/** Nobody pressed a key in time. On hold there is no one to press: the question comes again, uncounted, and shows whether it still is one. */
export function noInput(turn: Turn, node: AskingNode): Next {
  const settings = askSettings(currentFlow(turn), node);
  if (!turn.state.audio) return present(turn, node, []);
  const asking = askingOf(turn);
  const counted = { ...asking, noInput: asking.noInput + 1, attempt: asking.attempt + 1 };
  turn.state.asking = counted;
  if (counted.noInput >= settings.tries.noInput || isSpent(counted, settings)) {
    return exhausted(turn, node, "onNoInput");
  }
  return present(turn, node, leadClips(turn, node, "noInput", counted.noInput));
}

/** A PIN was compared: a right one opens the menu or ends the entry, a wrong one counts as no match. Who is locked out hears so, and is led where the last try leads. */
export function pinCompared(turn: Turn, node: AskingNode, outcome: PinOutcome): Next {
  const settings = askSettings(currentFlow(turn), node);
  turn.state.operation = undefined;
  if (outcome === "lockedOut") {
    // Keys typed meanwhile answered a question nobody heard.
    turn.state.typeAhead = [];
    return `~pinLocked:${pinFailed(turn, node) ?? exhausted(turn, node, "onNoMatch")}`;
  }
  if (outcome === "wrong")
    return noMatch(turn, node, settings, { type: "noMatch", lead: renderPhrase(turn, "pinWrong") });
  if (node.type === "collect") return acceptEntry(turn, node, true);
  turn.state.asking = { ...freshAsking, unlocked: true };
  return present(turn, node, []);
}

/** No further key came: what was typed is all there is (rules 3 and 4). */
export function entryPaused(turn: Turn, node: AskingNode): Next {
  return consider(turn, node, askSettings(currentFlow(turn), node), "timeout");
}

function present(turn: Turn, node: AskingNode, lead: readonly Clip[]): Next {
  const settings = askSettings(currentFlow(turn), node);
  if (settings.typeAhead === "flush") turn.state.typeAhead = [];
  dropEndKey(turn);
  if (turn.state.typeAhead.length > 0 && settings.bargeIn && lead.length === 0) {
    return useKeys(turn, node, settings);
  }
  if (!play(turn, [...lead, ...question(turn, node)])) return questionHeard(turn, node);
  return undefined;
}

/** Uses keys from the buffer one by one until the step is left, asks anew, or the buffer is empty. */
function useKeys(turn: Turn, node: AskingNode, settings: AskSettings): Next {
  stopTimer(turn, "noInput");
  while (turn.state.operation === undefined) {
    const [key, ...rest] = turn.state.typeAhead;
    if (key === undefined) return undefined;
    turn.state.typeAhead = rest;
    const next = useKey(turn, node, settings, key);
    if (next !== undefined || currentNode(turn) !== node) return next;
  }
  return undefined;
}

function useKey(turn: Turn, node: AskingNode, settings: AskSettings, key: Key): Next {
  const asking = askingOf(turn);
  if (asking.digits === "") {
    const universal = globalNext(turn, node, key);
    if (universal === "help") return present(turn, node, helpClips(turn));
    if (universal !== undefined) return universal;
  } else if (node.type === "menu" && key === "#" && !hasHashOption(node)) {
    // # ends an entry wherever no option begins with it, as on every telephone.
    return consider(turn, node, settings, "endKey");
  }
  turn.state.asking = { ...asking, digits: asking.digits + key };
  return consider(turn, node, settings, "key");
}

function hasHashOption(node: Extract<AskingNode, { type: "menu" }>): boolean {
  return node.options.some((option) => option.keys.includes("#"));
}

function helpClips(turn: Turn): readonly Clip[] {
  const { help } = currentFlow(turn);
  return help === undefined ? renderPhrase(turn, "noHelp") : render(turn, help);
}

function consider(turn: Turn, node: AskingNode, settings: AskSettings, end: EntryEnd): Next {
  return apply(turn, node, settings, judge(turn, node, end));
}

function apply(turn: Turn, node: AskingNode, settings: AskSettings, verdict: Verdict): Next {
  const asking = askingOf(turn);
  if (verdict.type !== "wait") stopTimer(turn, "interDigit");
  switch (verdict.type) {
    case "wait":
      // Rule 2: each key starts the wait between keys anew; there is no overall timer.
      startTimer(turn, "interDigit", settings.interDigitTimeout * 1000);
      return undefined;
    case "clear":
      turn.state.asking = { ...asking, digits: "" };
      startTimer(turn, "noInput", settings.firstDigitTimeout * 1000);
      return undefined;
    case "ask":
      turn.state.asking = { ...asking, digits: "", ...verdict.asking };
      return present(turn, node, verdict.lead);
    case "checkPin":
      turn.state.asking = { ...asking, digits: "" };
      turn.actions.push({
        type: "checkPin",
        operation: startOperation(turn, pinCheck),
        pin: verdict.pin,
        digits: verdict.digits,
      });
      return undefined;
    case "go":
      return verdict.next;
    case "again": {
      const { candidate: _candidate, ...others } = asking;
      turn.state.asking = { ...others, digits: "", confirming: verdict.confirming };
      return present(turn, node, []);
    }
    case "exhausted":
      return exhausted(turn, node, "onNoMatch");
    case "noMatch":
      return noMatch(turn, node, settings, verdict);
  }
}

function noMatch(
  turn: Turn,
  node: AskingNode,
  settings: AskSettings,
  verdict: Extract<Verdict, { type: "noMatch" }>,
): Next {
  const asking = askingOf(turn);
  const counted = {
    ...asking,
    digits: "",
    noMatch: asking.noMatch + 1,
    attempt: asking.attempt + 1,
  };
  turn.state.asking = counted;
  // Keys typed after a wrong one answered a question nobody heard.
  turn.state.typeAhead = [];
  if (counted.noMatch >= noMatchTries(turn, node, settings) || isSpent(counted, settings)) {
    return pinFailed(turn, node) ?? exhausted(turn, node, "onNoMatch");
  }
  return present(turn, node, verdict.lead ?? leadClips(turn, node, "noMatch", counted.noMatch));
}

/** A menu behind a PIN counts wrong PINs by the PIN's own tries. */
function noMatchTries(turn: Turn, node: AskingNode, settings: AskSettings): number {
  return isLocked(turn, node) ? (node.pin.tries ?? 3) : settings.tries.noMatch;
}

function pinFailed(turn: Turn, node: AskingNode): string | undefined {
  if (!isLocked(turn, node) || node.pin.failed === undefined) return undefined;
  turn.state.outcome = "gaveUp";
  return node.pin.failed;
}

function isSpent(asking: Asking, settings: AskSettings): boolean {
  return asking.noInput + asking.noMatch >= settings.tries.total;
}
