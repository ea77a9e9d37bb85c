import * as z from "zod";
import { IvrError } from "../../errors";
import { limitTime } from "../../time/limitTime";

const voicesSchema = z.array(z.object({ ShortName: z.string() }));

const timeoutInMs = 4000;

/**
 * Makes what lists the names of a speech account's voices. Rejects with SPEECH_UNAVAILABLE.
 * https://learn.microsoft.com/azure/ai-services/speech-service/rest-text-to-speech#get-a-list-of-voices, at the account's
 * own address: https://learn.microsoft.com/azure/ai-services/speech-service/speech-services-private-link
 */
export function makeListVoices(
  options: Readonly<{
    endpoint: string;
    getToken: () => Promise<string>;
    fetch?: typeof globalThis.fetch;
  }>,
): () => Promise<readonly string[]> {
  return async () => {
    const token = await options.getToken();
    const send = options.fetch ?? fetch;
    const headers = { authorization: `Bearer ${token}`, "user-agent": "teams-ivr" };
    return limitTime(timeoutInMs, async (signal) => {
      const response = await send(`${options.endpoint}/tts/cognitiveservices/voices/list`, {
        headers,
        signal,
      }).catch((cause: unknown) => {
        throw new IvrError(
          "SPEECH_UNAVAILABLE",
          "Azure AI Speech could not be reached: check SPEECH_ENDPOINT and the network.",
          { cause },
        );
      });
      if (!response.ok) throw refused(response.status);
      return voicesSchema.parse(await response.json()).map(({ ShortName }) => ShortName);
    });
  };
}

function refused(status: number): IvrError {
  const isIdentity = status === 401 || status === 403;
  return new IvrError(
    "SPEECH_UNAVAILABLE",
    isIdentity
      ? "Azure AI Speech refused our identity: give it the role Cognitive Services Speech User on the speech account."
      : `Azure AI Speech answered ${status} when asked for its voices: SPEECH_ENDPOINT is https://<name>.cognitiveservices.azure.com, the account's own address.`,
    { details: { status } },
  );
}
