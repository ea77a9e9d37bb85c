import { z } from "zod";
import { IvrError } from "../../lib/errors";
import type { PlacedCall } from "./calls/placeIncomingCall";
import { simulatorEventSchema } from "./simulatorEvent";
import type { SimulatorEvent } from "./simulatorEvent";
import { simulatorSettingsSchema } from "./simulatorSettings";
import type { SimulatorSettings } from "./simulatorSettings";

const requestSchema = z.object({
  at: z.string(),
  callId: z.string().optional(),
  method: z.string(),
  path: z.string(),
  body: z.unknown(),
  status: z.number(),
});

const deliverySchema = z.object({
  at: z.string(),
  callId: z.string(),
  kind: z.string(),
  status: z.number(),
});

/** A request that the app sent to the simulated Graph. */
type SimulatedRequest = z.infer<typeof requestSchema>;

/** A notification that the simulated Graph sent, and what the app answered; 0: nobody answered. */
type SimulatedDelivery = z.infer<typeof deliverySchema>;

/**
 * What can be done at the other end of a simulated call. Each rejects with GRAPH_CALL_GONE when the call has ended,
 * GRAPH_REFUSED when what was asked makes no sense, GRAPH_UNAVAILABLE when there is no simulator.
 */
export type SimulatorClient = Readonly<{
  placeCall: (call: PlacedCall) => Promise<string>;
  press: (callId: string, keys: string) => Promise<void>;
  /** The recording carries the words, where there are any. */
  speak: (callId: string, seconds: number, words?: string) => Promise<void>;
  hold: (callId: string) => Promise<void>;
  resume: (callId: string) => Promise<void>;
  hangUp: (callId: string) => Promise<void>;
  /** The call's events from the first, or after a number, until it ends or `signal` stops it. */
  events: (
    callId: string,
    options?: Readonly<{ after?: number; signal?: AbortSignal }>,
  ) => AsyncGenerator<SimulatorEvent, void>;
  configure: (changes: Partial<SimulatorSettings>) => Promise<SimulatorSettings>;
  requests: (callId?: string) => Promise<readonly SimulatedRequest[]>;
  notifications: (callId?: string) => Promise<readonly SimulatedDelivery[]>;
}>;

/** Makes a client of the simulator at a root URL. */
export function makeSimulatorClient(url: string): SimulatorClient {
  const send = async (method: string, path: string, body?: unknown) =>
    request(`${url}/simulator/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    });
  const act = async (callId: string, part: string, body?: unknown) => {
    const response = await send("POST", `calls/${callId}/${part}`, body);
    await response.arrayBuffer();
  };
  const list = async (path: string, callId: string | undefined): Promise<unknown> => {
    const query = callId === undefined ? "" : `?callId=${encodeURIComponent(callId)}`;
    return (await send("GET", `${path}${query}`)).json();
  };
  return {
    placeCall: async (call) => {
      const response = await send("POST", "calls", call);
      return z.object({ callId: z.string() }).parse(await response.json()).callId;
    },
    press: (callId, keys) => act(callId, "tones", { keys }),
    speak: (callId, seconds, words) => act(callId, "speech", { seconds, words }),
    hold: (callId) => act(callId, "hold"),
    resume: (callId) => act(callId, "resume"),
    hangUp: (callId) => act(callId, "hangUp"),
    events: (callId, { after = 0, signal } = {}) =>
      readEvents(`${url}/simulator/calls/${callId}/events?after=${after}`, signal),
    configure: async (changes) =>
      simulatorSettingsSchema.parse(await (await send("PUT", "settings", changes)).json()),
    requests: async (callId) => z.array(requestSchema).parse(await list("requests", callId)),
    notifications: async (callId) =>
      z.array(deliverySchema).parse(await list("notifications", callId)),
  };
}

async function* readEvents(
  address: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<SimulatorEvent, void> {
  try {
    const response = await request(address, signal ? { signal } : {});
    if (response.body === null) return;
    let rest = "";
    const parts: AsyncIterable<string> = response.body.pipeThrough(new TextDecoderStream());
    for await (const part of parts) {
      const lines = `${rest}${part}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) yield simulatorEventSchema.parse(JSON.parse(line));
    }
  } catch (error) {
    // The reader has stopped listening: that is an end, not a failure.
    if (!signal?.aborted) throw error;
  }
}

async function request(address: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (cause) {
    throw new IvrError("GRAPH_UNAVAILABLE", "The simulated Graph does not answer. Is it started?", {
      cause,
    });
  }
  if (response.ok) return response;
  const problem = await response.text();
  throw new IvrError(
    response.status === 404 ? "GRAPH_CALL_GONE" : "GRAPH_REFUSED",
    `The simulated Graph answered ${response.status}: ${problem}`,
  );
}
