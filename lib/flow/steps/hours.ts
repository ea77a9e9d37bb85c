import type { NodeOf } from "./index.schema";
import { exit, names } from "./parts";
import type { StepType } from "./stepType";

/** Goes on by opening hours, holidays and a switch. */
export const hours: StepType<NodeOf<"hours">> = {
  title: "Opening hours",
  words: "Goes on by opening hours, holidays and a switch.",
  exits: (node) => [
    ...(node.special === undefined
      ? []
      : [exit("special", "usual", { "special.next": node.special.next })]),
    exit("holiday", "usual", { holiday: node.holiday, closed: node.closed }),
    exit("open", "usual", { open: node.open }),
    exit("closed", "usual", { closed: node.closed }),
  ],
  names: (node) => [
    ...names("opening hours", { schedule: node.schedule }),
    ...names("switch", { "special.on": node.special?.on }),
  ],
  passes: true,
};
