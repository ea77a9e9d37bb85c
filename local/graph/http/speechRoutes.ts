import { Hono } from "hono";
import { z } from "zod";
import { readWavWords } from "../../../lib/speech/wav/readWavWords";

const definitionSchema = z.strictObject({
  locales: z
    .array(z.string().regex(/^[a-z]{2,3}-[A-Z]{2}$/, "is no locale such as en-US"))
    .min(1)
    .optional(),
});

/**
 * A stand-in for the fast transcription of Azure AI Speech, which writes down what a recording says of itself:
 * https://learn.microsoft.com/azure/ai-services/speech-service/fast-transcription-create
 */
export function speechRoutes(): Hono {
  return new Hono()
    .basePath("/speech")
    .post("/speechtotext/:action{transcriptions:transcribe}", async (context) => {
      const refuse = (status: 400 | 401, code: string, message: string) =>
        context.json({ code, message }, status);
      if (!/^Bearer .+/.test(context.req.header("authorization") ?? "")) {
        return refuse(401, "Unauthorized", "A token is needed.");
      }
      if (context.req.query("api-version") !== "2024-11-15") {
        return refuse(400, "InvalidArgument", "The api-version is not supported.");
      }
      const { audio, definition } = await context.req.parseBody();
      const parsed = definitionSchema.safeParse(readJson(definition));
      if (!(audio instanceof File) || !parsed.success) {
        return refuse(400, "InvalidRequest", "The parts audio and definition are needed.");
      }
      const text = readWavWords(new Uint8Array(await audio.arrayBuffer())) ?? "";
      const locale = parsed.data.locales?.[0] ?? "en-US";
      return context.json({
        durationMilliseconds: 0,
        combinedPhrases: text === "" ? [] : [{ text }],
        phrases:
          text === ""
            ? []
            : [{ offsetMilliseconds: 0, durationMilliseconds: 0, text, locale, confidence: 1 }],
      });
    });
}

function readJson(text: unknown): unknown {
  try {
    return JSON.parse(typeof text === "string" ? text : "");
  } catch {
    // Told as an invalid request.
    return undefined;
  }
}
