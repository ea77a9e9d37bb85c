import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { OutboundProgress } from "../../lib/placing/toOutboundProgress";
import type { RunningStack } from "../stack/stackFile";

const placed = z.object({ id: z.string(), callId: z.string().optional() });
const shown = placed.extend({ state: z.string(), reason: z.string().optional() });

const mayTakeInMs = 10_000;
const betweenLooksInMs = 200;

/** The app's own API for the calls it places. */
export type OutboundClient = Readonly<{
  /** Resolves once it is known which call it is; rejects with the app's own sentence when it places none. */
  place: (body: object) => Promise<Readonly<{ id: string; callId: string }>>;
  show: (id: string) => Promise<OutboundProgress>;
}>;

/** Makes a client of the API of a running stack. */
export function makeOutboundClient(
  stack: Pick<RunningStack, "functions" | "functionKey">,
): OutboundClient {
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${stack.functions}/api/outboundCalls${path}`, {
      method,
      headers: { "x-functions-key": stack.functionKey, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.ok) return JSON.parse(text);
    throw new Error(`The app does not place this call (${response.status}): ${sayWhy(text)}`);
  };
  return {
    place: async (body) => {
      const { id, callId } = placed.parse(await ask("POST", "", body));
      if (callId !== undefined) return { id, callId };
      // Graph did not answer in time: its first notification says which call it is.
      const deadline = Date.now() + mayTakeInMs;
      while (Date.now() < deadline) {
        const seen = placed.parse(await ask("GET", `/${id}`));
        if (seen.callId !== undefined) return { id, callId: seen.callId };
        await sleep(betweenLooksInMs);
      }
      throw new Error("The app has placed a call of which Graph tells nothing.");
    },
    show: async (id) => {
      const { state, reason } = shown.parse(await ask("GET", `/${id}`));
      const progress = { state: state as OutboundProgress["state"] };
      return reason === undefined ? progress : { ...progress, reason };
    },
  };
}

/** The sentence of a problem document, or what came instead. */
function sayWhy(text: string): string {
  try {
    const { detail } = z.object({ detail: z.string() }).parse(JSON.parse(text));
    return detail;
  } catch {
    // No problem document: an answer of something else.
    return text.slice(0, 200) || "no reason given.";
  }
}
