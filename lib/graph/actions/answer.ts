import type { Call, Modality } from "@microsoft/microsoft-graph-types";
import type { GraphAction } from "./graphAction";
import { readOperation } from "./parts/readReply";
import { serviceHostedMedia, toCallbackUri } from "./parts/wire";

type AnswerRequest = Pick<Call, "callbackUri" | "mediaConfig"> & {
  acceptedModalities: Modality[];
};

/**
 * Picks up: https://learn.microsoft.com/graph/api/call-answer. A refusal ends nothing by itself: it may have been too late
 * or refused for a moment, and the clock that began with it asks Graph.
 */
export const answer: GraphAction<unknown> = {
  method: "POST",
  path: "communications/calls/{callId}/answer",
  words: ["answer"],
  isAwaited: true,
  isRepeatable: true,
  whenDoneBefore: () => undefined,
  toBody: (_, { publicUrl }): AnswerRequest => ({
    callbackUri: toCallbackUri(publicUrl),
    acceptedModalities: ["audio"],
    mediaConfig: serviceHostedMedia,
  }),
  read: readOperation,
};
