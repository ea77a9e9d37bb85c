import type { IvrState } from "../call/ivrState";
import type { Turn } from "./turn";

/** Makes the draft of a turn what a state was, with nothing of what came after. */
export function goBackTo({ state }: Turn, before: IvrState): void {
  const nothing = Object.fromEntries(Object.keys(state).map((name) => [name, undefined]));
  Object.assign(state, nothing, before);
}

/** True when two states hold the very same in every field; one that is absent is undefined. */
export function isSame(one: IvrState, other: IvrState): boolean {
  return holdsAllOf(one, other) && holdsAllOf(other, one);
}

function holdsAllOf(one: IvrState, other: IvrState): boolean {
  const names = Object.keys(other) as (keyof IvrState)[];
  return names.every((name) => Object.is(one[name], other[name]));
}
