import type { NodeOf } from "./index.schema";
import { meetingVariables } from "./meetingVariables";
import { exit, names, prompts } from "./parts";
import type { StepType } from "./stepType";

/** Makes an online meeting and keeps how to join it. */
export const meeting: StepType<NodeOf<"meeting">> = {
  title: "Meeting",
  words: "Makes an online meeting and keeps how to join it.",
  exits: (node) => [
    { ...exit("next", "usual", { next: node.next }), sets: meetingVariables },
    exit("failed", "failure", { failed: node.failed }),
  ],
  prompts: (node) => prompts({ filler: node.filler }),
  names: (node) => names("organizer", { organizer: node.organizer }),
  makesMeeting: true,
};
