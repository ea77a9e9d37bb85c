import { limitTime } from "../../../lib/time/limitTime";
import type { SoundOf } from "../../../lib/simulation/graph/modelCall";
import type { GraphPorts } from "../calls/graphCall";
import { readPromptWav } from "./readPromptWav";

type Loaded = Exclude<ReturnType<SoundOf>, "later">;

const timeoutInMs = 10_000;

/** Makes what downloads prompts; one that was readable is kept under its resourceId and not asked for again, as Graph does. */
export function makePromptLoader(mayFetch: (url: string) => boolean): GraphPorts["soundOf"] {
  const cache = new Map<string, Loaded>();
  return (media, loaded) => {
    const promptId = media.resourceId ?? media.uri;
    let own: Loaded | undefined;
    let loading: Promise<void> | undefined;
    const loadOnce = async () => {
      own = await load(media.uri, promptId, mayFetch);
      if (!("result" in own) && media.resourceId) cache.set(promptId, own);
      loaded();
    };
    return () => {
      const sound = own ?? cache.get(promptId);
      if (sound === undefined) loading ??= loadOnce();
      return sound ?? "later";
    };
  };
}

/** Never rejects. */
async function load(
  uri: string,
  promptId: string,
  mayFetch: (url: string) => boolean,
): Promise<Loaded> {
  if (!mayFetch(uri)) return notDownloaded("the simulator fetches only from this machine");
  let bytes: Uint8Array;
  try {
    const [status, body] = await limitTime(timeoutInMs, async (signal) => {
      const response = await fetch(uri, { signal });
      return [response.status, await response.arrayBuffer()] as const;
    });
    if (status < 200 || status > 299) return notDownloaded(`the server answered ${status}`);
    bytes = new Uint8Array(body);
  } catch (error) {
    return notDownloaded(error instanceof Error ? error.message : "the server did not answer");
  }
  const wav = readPromptWav(bytes);
  if (!wav.ok) {
    const problem = `Invalid file format: ${wav.problem}.`;
    return { result: { code: 400, subcode: 8535 }, problem };
  }
  const { durationInMs } = wav;
  const words = wav.words ?? `(audio ${(durationInMs / 1000).toFixed(1)} s)`;
  return { promptId, durationInMs, words };
}

function notDownloaded(why: string): Loaded {
  return { result: { code: 400, subcode: 8536 }, problem: `File download failed: ${why}.` };
}
