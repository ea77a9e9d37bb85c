import type { Call, Modality } from "@microsoft/microsoft-graph-types";
import { serviceHostedMedia } from "./serviceHostedMedia";

type AnswerRequest = Pick<Call, "callbackUri" | "mediaConfig"> & {
  acceptedModalities: Modality[];
};

/** The body of https://learn.microsoft.com/graph/api/call-answer; pure. */
export function toAnswerRequest(publicUrl: string): AnswerRequest {
  return {
    callbackUri: `${publicUrl}/api/calls`,
    acceptedModalities: ["audio"],
    mediaConfig: serviceHostedMedia,
  };
}
