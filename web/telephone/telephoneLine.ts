import type { Key } from "../../lib/ivr/call/tone";

/** What the person at the other end of a simulated call hears, does or is told: the lines that the simulated Graph sends. */
export type LineEvent = Readonly<{ sequence: number; at: string }> &
  (
    | Readonly<{
        type:
          | "incoming"
          | "answered"
          | "audioActive"
          | "beep"
          | "recordingStarted"
          | "held"
          | "resumed"
          | "toneSubscribed"
          | "transferAccepted";
      }>
    | Readonly<{ type: "rejected" | "transferFailed" | "recordingEnded" | "ended"; reason: string }>
    | Readonly<{ type: "promptStarted"; promptId: string; words: string; durationInMs: number }>
    | Readonly<{ type: "promptEnded"; outcome: "completed" | "cancelled" | "failed" }>
    | Readonly<{ type: "tone"; tone: string }>
    | Readonly<{ type: "transferring"; target: Readonly<{ kind: string; id: string }> }>
  );

/** A line to the simulated Graph of this machine. */
export type TelephoneLine = Readonly<{
  dial: (to: string, from: string) => Promise<string>;
  press: (callId: string, key: Key) => Promise<void>;
  /** Talks for so many seconds; `samples` are 16 kHz, 16 bits, mono, in base64. */
  speak: (callId: string, seconds: number, samples?: string) => Promise<void>;
  hangUp: (callId: string) => Promise<void>;
  /** The call's events until it ends or `signal` stops it. */
  follow: (callId: string, told: (event: LineEvent) => void, signal: AbortSignal) => Promise<void>;
  /** How many times faster than real life it plays. */
  timeScale: () => Promise<number>;
}>;

/** Makes the line. Each of its ways rejects when the simulated Graph does not answer or refuses. */
export function makeTelephoneLine(graph: string): TelephoneLine {
  const post = async (path: string, body: unknown = {}) => {
    const response = await fetch(`${graph}/simulator/calls${path}`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json" },
    });
    // A call may end while a key is on its way.
    if (!response.ok && response.status !== 404) throw new Error(String(response.status));
    return response;
  };
  const act = async (callId: string, part: string, body?: unknown) => {
    await post(`/${encodeURIComponent(callId)}/${part}`, body);
  };
  return {
    dial: async (to, from) => {
      const { callId } = (await (await post("", { to, from })).json()) as { callId: string };
      return callId;
    },
    press: (callId, key) => act(callId, "tones", { keys: key }),
    speak: (callId, seconds, samples) =>
      act(callId, "speech", { seconds, ...(samples === undefined ? {} : { samples }) }),
    hangUp: (callId) => act(callId, "hangUp"),
    follow: async (callId, told, signal) => {
      const path = `${graph}/simulator/calls/${encodeURIComponent(callId)}/events?after=0`;
      const { body } = await fetch(path, { signal });
      if (body !== null) await readLines(body, told);
    },
    timeScale: async () => {
      const settings = (await (await fetch(`${graph}/simulator/settings`)).json()) as {
        timeScale: number;
      };
      return settings.timeScale;
    },
  };
}

async function readLines(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  told: (event: LineEvent) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = `${rest}${part.value}`.split("\n");
    rest = lines.pop() ?? "";
    // Written by the simulated Graph, whose types these are.
    for (const line of lines) told(JSON.parse(line) as LineEvent);
  }
}
