import type { LoadedPrompt } from "../call/callPorts";
import type { MediaInfo } from "../graphBodies";
import { readPromptWav } from "./readPromptWav";

const timeoutInMs = 10_000;

/** Makes what downloads prompts; one that was readable is kept under its resourceId and not asked for again, as Graph does. */
export function makePromptLoader(
  mayFetch: (url: string) => boolean,
): (media: MediaInfo) => Promise<LoadedPrompt> {
  const cache = new Map<string, LoadedPrompt>();
  return async (media) => {
    const cached = media.resourceId ? cache.get(media.resourceId) : undefined;
    if (cached) return cached;
    const loaded = await load(media.uri, mayFetch);
    if (loaded.ok && media.resourceId) cache.set(media.resourceId, loaded);
    return loaded;
  };
}

async function load(uri: string, mayFetch: (url: string) => boolean): Promise<LoadedPrompt> {
  if (!mayFetch(uri)) return notDownloaded("the simulator fetches only from this machine");
  let bytes: Uint8Array;
  try {
    const response = await fetch(uri, { signal: AbortSignal.timeout(timeoutInMs) });
    bytes = new Uint8Array(await response.arrayBuffer());
    if (!response.ok) return notDownloaded(`the server answered ${response.status}`);
  } catch (error) {
    return notDownloaded(error instanceof Error ? error.message : "the server did not answer");
  }
  const wav = readPromptWav(bytes);
  if (!wav.ok) {
    return { ok: false, subcode: 8535, message: `Invalid file format: ${wav.problem}.` };
  }
  const words = wav.words ?? `(audio ${(wav.durationInMs / 1000).toFixed(1)} s)`;
  return { ok: true, durationInMs: wav.durationInMs, words };
}

function notDownloaded(why: string): LoadedPrompt {
  return { ok: false, subcode: 8536, message: `File download failed: ${why}.` };
}
