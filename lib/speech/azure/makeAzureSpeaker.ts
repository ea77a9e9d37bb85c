import { IvrError } from "../../errors";
import type { Speaker } from "../../publishing/ports";
import { limitTime } from "../../time/limitTime";
import { promptFormat } from "../promptFormat";
import { resample } from "../resample";
import { parseWav } from "../wav/parseWav";
import { writeWav } from "../wav/writeWav";
import { findDefaultVoice } from "./findDefaultVoice";
import { toSsml } from "./toSsml";

type Words = Parameters<Speaker["speak"]>[0];

/** What an Azure speaker needs: the speech account's own address (`https://<name>.cognitiveservices.azure.com`), an Entra token for it, and for tests a fetch and a wait. */
export type AzureSpeakerOptions = Readonly<{
  endpoint: string;
  getToken: () => Promise<string>;
  fetch?: typeof globalThis.fetch;
  wait?: (milliseconds: number) => Promise<void>;
}>;

const mostAttempts = 4;
const longestWaitInMs = 30_000;
const timeoutInMs = 30_000;

/** Speaks with Azure AI Speech over REST. Throttling and outages are waited out a few times; then, and for what Azure refuses, it rejects with SPEECH_UNAVAILABLE. https://learn.microsoft.com/azure/ai-services/speech-service/rest-text-to-speech */
export function makeAzureSpeaker(options: AzureSpeakerOptions): Speaker {
  return {
    name: "azure-1",
    speak: async (words) => {
      const voice = words.voice ?? findDefaultVoice(words.language);
      if (voice === undefined) {
        throw new IvrError(
          "SPEECH_UNAVAILABLE",
          `There is no default voice for the language ${words.language}: name one under voices in the flow.`,
        );
      }
      return toGraphFormat(await requestSpeech(options, { ...words, voice }), words.text);
    },
  };
}

async function requestSpeech(
  options: AzureSpeakerOptions,
  words: Words & { voice: string },
): Promise<Uint8Array> {
  const wait = options.wait ?? waitFor;
  for (let attempt = 1; ; attempt += 1) {
    const token = await options.getToken();
    const outcome = await requestOnce(options, words, token).catch((error: unknown) => error);
    if (outcome instanceof Uint8Array) return outcome;
    if (attempt === mostAttempts || (outcome instanceof Response && !isWorthRepeating(outcome))) {
      throw speechRefused(words, outcome);
    }
    await wait(outcome instanceof Response ? delayOf(outcome, attempt) : 500 * 2 ** attempt);
  }
}

/** The sound, or the answer that has none. Rejects when the service is not reached, or breaks off within the sound. */
function requestOnce(
  options: AzureSpeakerOptions,
  words: Words & { voice: string },
  token: string,
): Promise<Uint8Array | Response> {
  const send = options.fetch ?? fetch;
  return limitTime(timeoutInMs, async (signal) => {
    const response = await send(`${options.endpoint}/tts/cognitiveservices/v1`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/ssml+xml",
        "x-microsoft-outputformat": "riff-16khz-16bit-mono-pcm",
        "user-agent": "teams-ivr",
      },
      body: toSsml(words),
      signal,
    });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : response;
  });
}

function isWorthRepeating(response: Response): boolean {
  return response.status === 408 || response.status === 429 || response.status >= 500;
}

/** Retry-After is a number of seconds or a date. */
function delayOf(response: Response, attempt: number): number {
  const header = response.headers.get("retry-after");
  const asked = header === null ? Number.NaN : Number(header) * 1000;
  const delay = Number.isFinite(asked) ? asked : 500 * 2 ** attempt;
  return Math.max(0, Math.min(longestWaitInMs, delay));
}

function speechRefused(words: Words & { voice: string }, outcome: unknown): IvrError {
  if (!(outcome instanceof Response)) {
    return new IvrError(
      "SPEECH_UNAVAILABLE",
      "Azure AI Speech could not be reached: check SPEECH_ENDPOINT and the network.",
      { cause: outcome },
    );
  }
  return new IvrError("SPEECH_UNAVAILABLE", refusalSentence(outcome.status, words), {
    details: { status: outcome.status },
  });
}

function refusalSentence(status: number, words: Words & { voice: string }): string {
  switch (status) {
    case 400:
      return `Azure AI Speech refused the voice ${words.voice} for the language ${words.language}: check that this voice exists.`;
    case 401:
    case 403:
      return "Azure AI Speech refused our identity: give it the role Cognitive Services Speech User on the speech account.";
    case 404:
      return "Azure AI Speech does not answer at SPEECH_ENDPOINT: it is https://<name>.cognitiveservices.azure.com, the account's own address.";
    default:
      return `Azure AI Speech answered ${status} several times: try again later.`;
  }
}

/** Writes the sound anew, because a streamed WAV may carry placeholders for its lengths, and adds the words. */
function toGraphFormat(bytes: Uint8Array, text: string): Uint8Array {
  const audio = parseWav(bytes);
  if (audio.samples.length === 0) {
    throw new IvrError("SPEECH_UNAVAILABLE", "Azure AI Speech sent no sound: try again later.");
  }
  const { sampleRateInHertz } = promptFormat;
  return writeWav(resample(audio.samples, audio.sampleRateInHertz, sampleRateInHertz), text);
}

function waitFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
