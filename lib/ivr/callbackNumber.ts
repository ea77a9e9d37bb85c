import type { Turn } from "./turn";

/** The name under which a callback keeps its number until it is confirmed; no document can use it. */
const name = "~callbackNumber";

/** The number that waits to be confirmed. */
export function callbackNumber(turn: Turn): string | undefined {
  const value = turn.state.variables[name];
  return value === undefined ? undefined : String(value);
}

/** Keeps a number until the caller confirms it. */
export function keepCallbackNumber(turn: Turn, phoneNumber: string): void {
  turn.state.variables = { ...turn.state.variables, [name]: phoneNumber };
}

/** Forgets the number. */
export function dropCallbackNumber(turn: Turn): void {
  const { [name]: _dropped, ...others } = turn.state.variables;
  turn.state.variables = others;
}
