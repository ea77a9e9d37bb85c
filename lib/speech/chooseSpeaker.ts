import type { Config } from "../config";
import type { Log } from "../log";
import type { Speaker } from "../publishing/ports";
import { makeAzureSpeaker } from "./azure/makeAzureSpeaker";
import { makeSpeechToken } from "./azure/makeSpeechToken";
import { makeToneSpeaker } from "./makeToneSpeaker";

/** Makes a voice that this machine has, which notes in the log what it cannot do; undefined where none is installed. */
export type MakeLocalSpeaker = (options: Readonly<{ log?: Log }>) => Speaker | undefined;

/** The best voice there is: Azure AI Speech where SPEECH_ENDPOINT is set, else this machine's, else soft notes; a poorer one is noted in the log. */
export function chooseSpeaker(
  config: Pick<Config, "speechEndpoint" | "managedIdentityClientId">,
  options: Readonly<{ log?: Log; makeLocalSpeaker?: MakeLocalSpeaker | undefined }> = {},
): Speaker {
  const { speechEndpoint: endpoint, managedIdentityClientId } = config;
  if (endpoint !== undefined) {
    const getToken = makeSpeechToken(endpoint, managedIdentityClientId);
    return makeAzureSpeaker({ endpoint, getToken });
  }
  const speaker = options.makeLocalSpeaker?.(options);
  if (speaker === undefined) {
    options.log?.warn("speechIsNotes", {
      remedy: "Set SPEECH_ENDPOINT so that prompts are spoken.",
    });
  }
  return speaker ?? makeToneSpeaker();
}
