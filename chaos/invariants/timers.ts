import type { Invariant } from "./invariant";

/** Whoever waits will be woken. */
export const timers: Invariant = {
  name: "timers",
  says: "A call that waits has a timer, and the queue has it too.",
  needs: "run",
  check: ({ noted }) =>
    noted.flatMap(({ invariant, what }) => (invariant === "timers" ? [what] : [])),
};
