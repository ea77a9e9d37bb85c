import { Hono, type Context } from "hono";
import { cors } from "hono/cors";
import { stream } from "hono/streaming";
import { z } from "zod";
import {
  hangUpByCaller,
  putOnHold,
  pressKeys,
  takeFromHold,
  speak,
} from "../../../lib/simulation/graph/caller";
import type { ModelCall } from "../../../lib/simulation/graph/modelCall";
import { placeIncomingCall } from "../calls/placeIncomingCall";
import { simulatorSettingsSchema } from "../simulatorSettings";
import { ofThisMachine } from "./ofThisMachine";
import type { Simulator } from "./simulator";

const placedCallSchema = z.strictObject({
  to: z.string().min(1),
  from: z.string().min(1).optional(),
  displayName: z.string().optional(),
  forwardedFrom: z.string().min(1).optional(),
  transferredBy: z.string().min(1).optional(),
  into: z.enum(["group", "meeting"]).optional(),
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
  speech: z.strictObject({
    seconds: z.number().positive().max(600),
    /** 16 kHz, 16 bits, mono, in base64: at most 20 s. */
    samples: z.base64().max(900_000).optional(),
    /** What is said: the recording carries it, and the stand-in for speech writes it down. */
    words: z.string().max(5000).optional(),
  }),
};

/** What is under /simulator: what callers do, and what the simulator is told. */
export function simulatorRoutes(simulator: Simulator): Hono {
  const { ports, calls, requests, deliveries, settings } = simulator;
  return new Hono()
    .basePath("/simulator")
    .use(cors({ origin: ofThisMachine, allowMethods: ["GET", "POST"] }))
    .post("/calls", (context) =>
      withBody(context, placedCallSchema, (placed) => {
        const call = placeIncomingCall(ports, placed);
        calls.set(call.callId, call);
        return context.json({ callId: call.callId }, 201);
      }),
    )
    .get("/settings", (context) => context.json(settings()))
    .put("/settings", (context) => changeSettings(simulator, context))
    .get("/requests", (context) => context.json(requests.of(context.req.query("callId"))))
    .get("/notifications", (context) => context.json(deliveries.of(context.req.query("callId"))))
    .get("/calls/:callId/events", (context) => followEvents(simulator, context))
    .post("/calls/:callId/:act{tones|speech|hold|resume|hangUp}", (context) => {
      const call = calls.get(context.req.param("callId"));
      const act = callerActs[context.req.param("act")];
      return call === undefined || act === undefined
        ? notFound(context, "The call has ended or never was.")
        : act(call.live, context);
    });
}

type CallerAct = (call: ModelCall, context: Context) => Response | Promise<Response>;

/** What a caller does while the call lasts. */
const callerActs: Readonly<Record<string, CallerAct>> = {
  tones: (call, context) =>
    withBody(context, callerSchemas.tones, ({ keys }) => {
      pressKeys(call, keys);
      return context.body(null, 202);
    }),
  speech: (call, context) =>
    withBody(context, callerSchemas.speech, ({ seconds, samples, words }) => {
      speak(call, seconds, {
        ...(samples !== undefined && { samples: Buffer.from(samples, "base64") }),
        ...(words !== undefined && { words }),
      });
      return context.body(null, 202);
    }),
  hold: (call, context) =>
    putOnHold(call)
      ? context.body(null, 202)
      : refuse(context, "the call has no sound that could stop"),
  resume: (call, context) =>
    takeFromHold(call) ? context.body(null, 202) : refuse(context, "the call is not on hold"),
  hangUp: (call, context) => {
    hangUpByCaller(call);
    return context.body(null, 202);
  },
};

function followEvents({ events }: Simulator, context: Context): Response {
  const callId = context.req.param("callId") ?? "";
  if (!events.has(callId)) return notFound(context, "There was no such call.");
  const after = Number(context.req.query("after") ?? "0");
  if (!Number.isInteger(after)) return refuse(context, "after must be the number of an event");
  context.header("Content-Type", "application/x-ndjson");
  return stream(context, async (lines) => {
    const stopped = new AbortController();
    lines.onAbort(() => stopped.abort());
    for await (const event of events.follow(callId, after, stopped.signal)) {
      await lines.write(`${JSON.stringify(event)}\n`);
    }
  });
}

function changeSettings(simulator: Simulator, context: Context): Promise<Response> {
  return withBody(context, simulatorSettingsSchema.partial(), (changes) => {
    if (changes.webhookUrl !== undefined && !simulator.mayReach(changes.webhookUrl)) {
      return refuse(context, "webhookUrl must be on this machine");
    }
    const given = Object.fromEntries(
      Object.entries(changes).filter(([, value]) => value !== undefined),
    );
    simulator.changeSettings(given);
    return context.json(simulator.settings());
  });
}

async function withBody<Body>(
  context: Context,
  schema: z.ZodType<Body>,
  answer: (body: Body) => Response,
): Promise<Response> {
  let body: unknown;
  try {
    body = await context.req.json();
  } catch {
    return refuse(context, "the body must be JSON");
  }
  const parsed = schema.safeParse(body);
  return parsed.success ? answer(parsed.data) : refuse(context, z.prettifyError(parsed.error));
}

function refuse(context: Context, problem: string): Response {
  return context.json({ problem }, 400);
}

function notFound(context: Context, problem: string): Response {
  return context.json({ problem }, 404);
}
