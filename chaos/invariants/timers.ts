import type { Invariant } from "./invariant";

/** Every caller who waits has a timer. */
export const timers: Invariant = {
  name: "timers",
  says: "A call that waits has a timer, and the queue has it too.",
  needs: "run",
  check: ({ noted }) =>
    noted.flatMap(({ invariant, what }) => (invariant === "timers" ? [what] : [])),
};
