import type { ServerRefusalWords } from "../types/serverRefusalWords";

const later = "Something that is needed does not answer. Wait a moment, then try again.";
const notHere =
  "Microsoft Teams did not allow it. Whoever set up this phone system finds out why in its log.";

/** What the server refuses, in English. */
export const serverRefusals: ServerRefusalWords = {
  FLOW_NOT_FOUND:
    "This flow or version is not there any more. Go back to the list of flows, and open it from there.",
  FLOW_CONFLICT:
    "The flow was deleted meanwhile, or something else of it is in the way. Whoever set up this phone system can bring it back for 30 days.",
  FLOW_IN_USE:
    "Callers still come to this flow. Let another flow answer its numbers first: “People and numbers”, “Numbers callers dial”.",
  ENTRY_POINT_NOT_FOUND:
    "No flow answers this number. Look under “People and numbers”, “Numbers callers dial”.",
  CANARY_NOT_FOUND: "No version is on trial any more. Reload the page to see what is live.",
  CANARY_RUNNING:
    "Another version is on trial with some callers. Take it for all or end the trial first, then go on.",
  CANARY_INVALID:
    "Only some callers cannot try it now: a version has to be live, and a number has to lead to it. Publish it for all callers, or give the flow a number first.",
  PLAN_INVALID: "This time cannot be used. Choose one that lies ahead.",
  PLAN_NOT_FOUND: "Nothing is planned any more. Reload the page to see what is live.",
  PLANNED_ALREADY: "Another version is planned already. Withdraw it first, then plan this one.",
  SECOND_PERSON_NEEDED:
    "You worked on this yourself, so somebody else has to publish it. Ask for approval instead.",
  BODY_TOO_LARGE: "That is too large. Take out what is not needed, or split it.",
  SPEECH_SPENT: "Enough was spoken for today. Try again tomorrow, or record the words yourself.",
  SPEECH_UNAVAILABLE: "The voice does not answer. Wait a moment, then try again.",
  STORAGE_UNAVAILABLE: later,
  QUEUE_UNAVAILABLE: later,
  GRAPH_UNAVAILABLE: later,
  GRAPH_THROTTLED: later,
  GRAPH_REFUSED: notHere,
  PERMISSION_MISSING: notHere,
};
