import * as z from "zod";
import { makeOneOf, text } from "../lenient";
import { resultInfo } from "../resultInfo";

/** What we read of Graph's commsOperation and those made from it: https://learn.microsoft.com/graph/api/resources/commsoperation */
export const operationEntity = z.object({
  id: text,
  status: makeOneOf(["notStarted", "running", "completed", "failed"]),
  clientContext: text,
  resultInfo,
  /** Beta by the metadata, yet v1.0 notifications have it: https://learn.microsoft.com/graph/api/call-cancelmediaprocessing */
  completionReason: makeOneOf([
    "completedSuccessfully",
    "mediaOperationCanceled",
    "operationCanceled",
    "stopToneDetected",
    "maxRecordDurationReached",
    "initialSilenceTimeout",
    "maxSilenceTimeout",
    "unknown",
  ]),
  recordingLocation: text,
  recordingAccessToken: text,
});

/** What operationEntity reads. */
export type OperationEntity = z.infer<typeof operationEntity>;
