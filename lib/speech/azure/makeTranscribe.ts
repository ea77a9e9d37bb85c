import * as z from "zod";
import { IvrError } from "../../errors";
import { limitTime } from "../../time/limitTime";
import type { Transcribe } from "../../worker/ports";
import { toLocale } from "./toLocale";

/** Ten minutes of sound take some twenty seconds. */
const timeoutInMs = 50_000;
const apiVersion = "2024-11-15";

const answerSchema = z.object({
  combinedPhrases: z.array(z.object({ text: z.string() })),
  phrases: z.array(z.object({ locale: z.string().nullish() })).default([]),
});

/**
 * Makes what writes down speech: fast transcription of Azure AI Speech, which answers in the same request. Several languages are
 * candidates, of which it takes the one that is spoken. One attempt; the queue tries again.
 * https://learn.microsoft.com/azure/ai-services/speech-service/fast-transcription-create
 */
export function makeTranscribe(
  options: Readonly<{
    endpoint: string;
    getToken: () => Promise<string>;
    fetch?: typeof globalThis.fetch;
  }>,
): Transcribe {
  return async (wav, languages) => {
    const locales = [...new Set(languages.flatMap((language) => toLocale(language) ?? []))];
    const body = new FormData();
    body.append("audio", new Blob([new Uint8Array(wav)], { type: "audio/wav" }), "message.wav");
    // Without locales it recognises the language itself, of those that its newest model knows.
    body.append("definition", JSON.stringify(locales.length === 0 ? {} : { locales }));
    const token = await options.getToken();
    const send = options.fetch ?? fetch;
    const address = `${options.endpoint}/speechtotext/transcriptions:transcribe?api-version=${apiVersion}`;
    const headers = { authorization: `Bearer ${token}`, "user-agent": "teams-ivr" };
    return limitTime(timeoutInMs, async (signal) => {
      const response = await send(address, { method: "POST", headers, body, signal }).catch(
        (cause: unknown) => {
          throw unavailable(
            "Azure AI Speech could not be reached: check SPEECH_ENDPOINT and the network.",
            { cause },
          );
        },
      );
      if (!response.ok) {
        const { status } = response;
        throw unavailable(refusalSentence(status), { details: { status } });
      }
      return readAnswer(response);
    });
  };
}

async function readAnswer(response: Response) {
  const answer = answerSchema.safeParse(await response.json().catch(() => undefined));
  if (!answer.success) {
    throw unavailable(
      "Azure AI Speech answered in a form that is not documented: try again later.",
    );
  }
  const { combinedPhrases, phrases } = answer.data;
  const text = combinedPhrases.map((one) => one.text.trim()).join("\n");
  const language = phrases.find(({ locale }) => locale)?.locale ?? undefined;
  return { text, language };
}

function unavailable(
  sentence: string,
  options: ConstructorParameters<typeof IvrError>[2] = {},
): IvrError {
  return new IvrError("SPEECH_UNAVAILABLE", sentence, options);
}

function refusalSentence(status: number): string {
  switch (status) {
    case 400:
      return "Azure AI Speech cannot write down this recording, or not in the languages of its flow: see those it knows at https://learn.microsoft.com/azure/ai-services/speech-service/language-support?tabs=stt.";
    case 401:
    case 403:
      return "Azure AI Speech refused our identity: give it the role Cognitive Services Speech User on the speech account.";
    case 404:
      return "Azure AI Speech has no fast transcription at SPEECH_ENDPOINT: it is https://<name>.cognitiveservices.azure.com, the account's own address, in a region that has it.";
    case 429:
      return "Azure AI Speech is asked too much at once: it is tried again later.";
    default:
      return `Azure AI Speech answered ${status}: it is tried again later.`;
  }
}
