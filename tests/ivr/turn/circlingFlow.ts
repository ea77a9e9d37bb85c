import type { IvrState } from "../../../lib/ivr/call/ivrState";
import type { ToldCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

/** Menus in a ring, with names as long as names may be, each with a greeting and a milestone. */
export function aRing(size: number, rest: object) {
  const name = (index: number) => `menu${String(index % size).padStart(60, "0")}`;
  const nodes = Object.fromEntries(
    Array.from({ length: size }, (_, index) => [
      name(index),
      {
        type: "menu",
        milestone: `milestone${String(index).padStart(55, "0")}`,
        greeting: "Welcome.",
        prompt: "Choose.",
        options: [{ keys: "1", label: "next", next: name(index + 1) }],
      },
    ]),
  );
  return flowOf(nodes, { key: "f".repeat(64), ...rest });
}

const sizeOf = (state: IvrState) => JSON.stringify(state).length;

export function pressOften(call: ToldCall, keys: string, times: number): number {
  let largest = 0;
  for (let count = 0; count < times; count++) {
    call.press(keys);
    largest = Math.max(largest, sizeOf(call.state()));
  }
  return largest;
}
