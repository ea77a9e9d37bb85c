import type { Invariant } from "./invariant";

/** Every caller who waits has a timer. */
export const timers: Invariant = {
  name: "timers",
  says: "A call that waits has a timer, and the queue has a message that wakes it in time.",
  needs: "run",
  check: ({ noted }) =>
    noted.flatMap(({ invariant, what }) => (invariant === "timers" ? [what] : [])),
};
