import type { Call, Modality } from "@microsoft/microsoft-graph-types";
import type { PromptId } from "../../flow/prompts/clip";
import type { GraphAction } from "./graphAction";
import { toPromptMedia } from "./parts/toPromptMedia";
import { readOperation } from "./parts/readReply";
import { serviceHostedMedia, toCallbackUri } from "./parts/wire";

/** What is said first, which Graph downloads before anybody asks it to play it. */
type AnswerOptions = Readonly<{ preFetch?: readonly PromptId[] }>;

type AnswerRequest = Pick<Call, "callbackUri" | "mediaConfig"> & {
  acceptedModalities: Modality[];
};

/**
 * Picks up: https://learn.microsoft.com/graph/api/call-answer. A refusal ends nothing by itself: it may have been too late
 * or refused for a moment, and the clock that began with it asks Graph.
 */
export const answer: GraphAction<AnswerOptions> = {
  method: "POST",
  path: "communications/calls/{callId}/answer",
  words: ["answer"],
  isAwaited: true,
  isRepeatable: true,
  // Whoever rings is gone after 15 s: more than one try has to come before.
  eachWithinInMs: 4000,
  whenDoneBefore: () => undefined,
  toBody: ({ preFetch = [] }, { publicUrl }): AnswerRequest => ({
    callbackUri: toCallbackUri(publicUrl),
    acceptedModalities: ["audio"],
    mediaConfig: {
      ...serviceHostedMedia,
      ...(preFetch.length === 0
        ? {}
        : { preFetchMedia: preFetch.map((promptId) => toPromptMedia(publicUrl, promptId)) }),
    },
  }),
  read: readOperation,
};
