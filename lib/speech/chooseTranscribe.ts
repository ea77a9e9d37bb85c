import type { Config } from "../config";
import type { Transcribe } from "../worker/ports";
import { makeTranscribe } from "./azure/makeTranscribe";
import { makeSpeechToken } from "./azure/makeSpeechToken";

/** What writes down messages: Azure AI Speech where SPEECH_ENDPOINT is set, or the stand-in on this machine, which wants no token; undefined where neither is. */
export function chooseTranscribe({
  transcription,
  managedIdentityClientId,
}: Pick<Config, "transcription" | "managedIdentityClientId">): Transcribe | undefined {
  if (transcription === undefined) return undefined;
  const { endpoint, isStandIn } = transcription;
  const getToken = isStandIn
    ? () => Promise.resolve("local")
    : makeSpeechToken(endpoint, managedIdentityClientId);
  return makeTranscribe({ endpoint, getToken });
}
