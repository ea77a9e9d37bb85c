import type { TimerName } from "../../lib/ivr/call/callEvent";
import { aCall, type ToldCall } from "./aCall";
import { flowOf } from "./flowOf";

/** An option of a menu; its label is where it leads. */
export const option = (keys: string, next = "there") => ({ keys, label: next, next });

/** Three steps that the timing rules are shown with: an announcement that must be heard, a menu, an entry. */
export const there = { type: "say", prompt: "There.", bargeIn: false, next: "choose" };
export const choose = {
  type: "menu",
  prompt: "Choose.",
  options: [option("1"), option("2", "account")],
};
export const account = {
  type: "collect",
  kind: "digits",
  into: "account",
  length: [3, 5],
  prompt: "Account.",
  next: "there",
};

/** A flow that begins with the menu. */
export const aMenu = (changes: object = {}, rest: object = {}) =>
  flowOf({ choose: { ...choose, ...changes }, account, there }, rest);

/** A flow that begins with the entry. */
export const anEntry = (changes: object = {}, rest: object = {}) =>
  flowOf({ account: { ...account, ...changes }, choose, there }, rest);

/** Lines of a transcript. */
export const arrived = ['-> playPrompt "There."', "== announcing there"];
export const wrongKey = '-> playPrompt "Sorry, that is not one of the choices." "Choose."';
export const wrongEntry = '-> playPrompt "Sorry, I could not use what you entered." "Account."';
export const noKey = '-> playPrompt "Sorry, I did not hear a key." "Choose."';
export const cancel = "-> cancelMediaProcessing";
export const firstKey = (seconds: number) => `-> startTimer noInput ${seconds} s`;
export const nextKey = (seconds: number) => `-> startTimer interDigit ${seconds} s`;

/** A call whose question has been heard: the caller may begin. */
export function asked(...given: Parameters<typeof aCall>): ToldCall {
  const call = aCall(...given);
  call.heard();
  return call;
}

/** What an event did: "none" when the very state given comes back and nothing is to be done. */
export function effectOf(call: ToldCall, happen: () => unknown): unknown {
  const before = call.state();
  happen();
  const { state, actions } = call.result();
  if (actions.length > 0) return call.result();
  if (state === before) return "none";
  const { lastSequenceId } = before;
  return JSON.stringify({ ...state, lastSequenceId }) === JSON.stringify(before)
    ? "none but the order"
    : call.result();
}

/** Whether a timer is awaited. */
export const running = (call: ToldCall, timer: TimerName) => (call.state().timers[timer] ?? 0) > 0;
