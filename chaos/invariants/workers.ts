import type { Invariant } from "./invariant";

/** The app ends none of its processes. */
export const workersLive: Invariant = {
  name: "workersLive",
  says: "The worker of a call dies of nothing but a fault that kills workers.",
  needs: "run",
  check: ({ noted }) =>
    noted.flatMap(({ invariant, what }) => (invariant === "workersLive" ? [what] : [])),
};
