import type { Config } from "../config";
import type { Log } from "../log";
import type { Speaker } from "../publishing/ports";
import { makeAzureSpeaker } from "./azure/makeAzureSpeaker";
import { makeSpeechToken } from "./azure/makeSpeechToken";
import { makeFliteSpeaker } from "./flite/makeFliteSpeaker";
import { makeToneSpeaker } from "./makeToneSpeaker";

/** The best voice there is: Azure AI Speech where SPEECH_ENDPOINT is set, else the installed English voice, else soft notes; a poorer one is noted in the log. */
export function chooseSpeaker(
  config: Pick<Config, "speechEndpoint" | "managedIdentityClientId">,
  log?: Log,
): Speaker {
  const { speechEndpoint: endpoint, managedIdentityClientId } = config;
  if (endpoint !== undefined) {
    const getToken = makeSpeechToken(endpoint, managedIdentityClientId);
    return makeAzureSpeaker({ endpoint, getToken });
  }
  const flite = makeFliteSpeaker(log === undefined ? {} : { log });
  if (flite === undefined) {
    log?.warn("speechIsNotes", { remedy: "Set SPEECH_ENDPOINT so that prompts are spoken." });
  }
  return flite ?? makeToneSpeaker();
}
