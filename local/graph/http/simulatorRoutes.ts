import { z } from "zod";
import {
  hangUpByCaller,
  hold,
  pressKeys,
  resume,
  speak,
} from "../../../lib/simulation/graph/caller";
import type { LiveCall } from "../../../lib/simulation/graph/liveCall";
import { placeIncomingCall } from "../calls/placeIncomingCall";
import { simulatorSettingsSchema } from "../simulatorSettings";
import type { HttpReply, HttpRequest } from "./httpServer";
import type { Simulator } from "./simulator";

const placedCallSchema = z.strictObject({
  to: z.string().min(1),
  from: z.string().min(1).optional(),
  displayName: z.string().optional(),
});

const key = z.enum([
  "0",
  "1",
  "2",
  "3",
  "4",
  "5",
  "6",
  "7",
  "8",
  "9",
  "*",
  "#",
  "a",
  "b",
  "c",
  "d",
]);

const callerSchemas = {
  tones: z.strictObject({
    keys: z
      .string()
      .min(1)
      .transform((keys) => keys.toLowerCase().split(""))
      .pipe(z.array(key)),
  }),
  speech: z.strictObject({ seconds: z.number().positive().max(600) }),
};

const callPath = /^\/simulator\/calls\/([^/]+)\/(tones|speech|hold|resume|hangUp|events)$/;

/** Answers what is under /simulator: what callers do, and what the simulator is told; undefined for other addresses. */
export function answerSimulatorRequest(
  simulator: Simulator,
  request: HttpRequest,
): HttpReply | undefined {
  if (!request.path.startsWith("/simulator/")) return undefined;
  const callId = request.query.get("callId") ?? undefined;
  switch (`${request.method} ${request.path}`) {
    case "POST /simulator/calls":
      return withBody(request, placedCallSchema, (placed) => {
        const call = placeIncomingCall(simulator.ports, placed);
        simulator.calls.set(call.callId, call);
        return { status: 201, json: { callId: call.callId } };
      });
    case "GET /simulator/settings":
      return { status: 200, json: simulator.settings() };
    case "PUT /simulator/settings":
      return changeSettings(simulator, request);
    case "GET /simulator/requests":
      return { status: 200, json: simulator.requests.of(callId) };
    case "GET /simulator/notifications":
      return { status: 200, json: simulator.deliveries.of(callId) };
    default:
      return answerCallRequest(simulator, request);
  }
}

function answerCallRequest(simulator: Simulator, request: HttpRequest): HttpReply {
  const [, callId = "", part] = callPath.exec(request.path) ?? [];
  if (request.method === "GET" && part === "events")
    return followEvents(simulator, request, callId);
  if (request.method !== "POST" || part === undefined) return notFound("There is nothing here.");
  const call = simulator.calls.get(callId);
  if (call === undefined) return notFound("The call has ended or never was.");
  return actForCaller(call.live, part, request);
}

function actForCaller(call: LiveCall, part: string, request: HttpRequest): HttpReply {
  switch (part) {
    case "tones":
      return withBody(request, callerSchemas.tones, ({ keys }) => {
        pressKeys(call, keys);
        return { status: 202 };
      });
    case "speech":
      return withBody(request, callerSchemas.speech, ({ seconds }) => {
        speak(call, seconds);
        return { status: 202 };
      });
    case "hold":
      return hold(call) ? { status: 202 } : refuse("the call has no sound that could stop");
    case "resume":
      return resume(call) ? { status: 202 } : refuse("the call is not on hold");
    case "hangUp":
      hangUpByCaller(call);
      return { status: 202 };
    default:
      return { status: 405 };
  }
}

function followEvents(simulator: Simulator, request: HttpRequest, callId: string): HttpReply {
  if (!simulator.events.has(callId)) return notFound("There was no such call.");
  const after = Number(request.query.get("after") ?? "0");
  if (!Number.isInteger(after)) return refuse("after must be the number of an event");
  return {
    status: 200,
    lines: async function* (stopped) {
      for await (const event of simulator.events.follow(callId, after, stopped)) {
        yield JSON.stringify(event);
      }
    },
  };
}

function changeSettings(simulator: Simulator, request: HttpRequest): HttpReply {
  return withBody(request, simulatorSettingsSchema.partial(), (changes) => {
    if (changes.webhookUrl !== undefined && !simulator.mayReach(changes.webhookUrl)) {
      return refuse("webhookUrl must be on this machine");
    }
    const given = Object.fromEntries(
      Object.entries(changes).filter(([, value]) => value !== undefined),
    );
    simulator.changeSettings(given);
    return { status: 200, json: simulator.settings() };
  });
}

function withBody<Body>(
  request: HttpRequest,
  schema: z.ZodType<Body>,
  answer: (body: Body) => HttpReply,
): HttpReply {
  let body: unknown;
  try {
    body = JSON.parse(request.body);
  } catch {
    return refuse("the body must be JSON");
  }
  const parsed = schema.safeParse(body);
  return parsed.success ? answer(parsed.data) : refuse(z.prettifyError(parsed.error));
}

function refuse(problem: string): HttpReply {
  return { status: 400, json: { problem } };
}

function notFound(problem: string): HttpReply {
  return { status: 404, json: { problem } };
}
