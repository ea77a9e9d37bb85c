import type { z } from "zod";
import type { Refusal } from "../../../lib/simulation/graph/appActions";
import type { GraphCall } from "../calls/graphCall";

/** What the simulated Graph answers to a request; the server adds ids and dates. */
export type GraphAnswer = Readonly<{
  status: number;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  error?: Readonly<{ code: string; message: string }>;
}>;

/** An action of the app on a call, with its unchecked body and whom of the call it is about, if anybody. */
export type CallAction = (call: GraphCall, body: unknown, participantId?: string) => GraphAnswer;

/** An error as Graph tells it: mostly the calling platform's subcode as text. */
export function refuse(status: number, code: string | number, message: string): GraphAnswer {
  return { status, error: { code: String(code), message } };
}

/** The answer about a call that has ended or never was. */
export function callNotFound(): GraphAnswer {
  return refuse(404, 8522, "Call not found.");
}

/** The answer to a wish about the call that somebody should leave for this one, when it is gone. */
export function replacedCallGone(): GraphAnswer {
  return refuse(404, 10202, "The call to be replaced does not exist.");
}

/** The answer to a body that Graph does not understand. */
export function invalidArgument(message: string): GraphAnswer {
  return refuse(400, 8523, message);
}

/** The answer to an action: a refusal in Graph's codes, or what `done` makes. */
export function answerTo(
  { live }: GraphCall,
  refusal: Refusal | undefined,
  done: () => GraphAnswer,
): GraphAnswer {
  switch (refusal) {
    case undefined:
      return done();
    case "notEstablished":
      return refuse(400, 8501, "The call is not established.");
    case "audioInactive":
      return refuse(400, 8503, "The call's audio is not active.");
    case "wrongState":
      return refuse(409, 8585, `The action is not valid while the call is ${live.state}.`);
  }
}

/** The answer about a media operation. */
export function operationAnswer(
  call: GraphCall,
  type: string,
  operation: Readonly<{
    id: string;
    status: "running" | "completed";
    clientContext?: string | undefined;
  }>,
): GraphAnswer {
  const { id, status, clientContext = null } = operation;
  const path = `/communications/calls/${call.callId}/operations/${id}`;
  return {
    status: 200,
    ...(status === "running" ? { headers: { Location: path } } : {}),
    body: { "@odata.type": `#microsoft.graph.${type}`, id, status, clientContext },
  };
}

/** Makes an action of what checks its body and what then happens. */
export function checked<Body>(
  schema: z.ZodType<Body>,
  perform: (call: GraphCall, body: Body, participantId: string) => GraphAnswer,
): CallAction {
  return (call, body, participantId = "") => {
    const checkedBody = checkBody(schema, body);
    return "refusal" in checkedBody
      ? checkedBody.refusal
      : perform(call, checkedBody.body, participantId);
  };
}

/** Checks a body against what an action takes and says in one sentence what is wrong with it. */
export function checkBody<Body>(
  schema: z.ZodType<Body>,
  body: unknown,
): Readonly<{ body: Body }> | Readonly<{ refusal: GraphAnswer }> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return { body: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  return { refusal: invalidArgument(`The request is not valid. ${problems.join("; ")}`) };
}
