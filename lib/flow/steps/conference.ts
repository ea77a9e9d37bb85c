import type { NodeOf } from "./index.schema";
import { exit, names, prompts } from "./parts";
import { builtIn } from "./place";
import type { StepType } from "./stepType";

/** Brings the caller into a room with others; whoever is in leaves the flow. */
export const conference: StepType<NodeOf<"conference">> = {
  title: "Conference room",
  words: "Brings callers into a room, where they talk to each other.",
  exits: ({ room, unknown, full, locked, failed }) => {
    const never = typeof room === "string" ? ({ isNever: true } as const) : {};
    const notFound = exit("unknown", "fallback", { unknown, failed }, builtIn("roomUnknown"));
    return [
      ...(typeof room === "string" && unknown === undefined ? [] : [{ ...notFound, ...never }]),
      exit("full", "failure", { full, failed }, builtIn("roomFull")),
      exit("locked", "failure", { locked, failed }, builtIn("roomClosed")),
      exit("failed", "failure", { failed }, builtIn("roomClosed")),
    ];
  },
  prompts: ({ before, alone }) => prompts({ before, alone }),
  names: ({ room }) => (typeof room === "string" ? names("room", { room }) : []),
  reads: ({ room }) =>
    typeof room === "string" ? [] : [{ path: "room", expression: room, kind: "condition" }],
  helps: true,
  entersRoom: true,
};
