import { checkBody } from "../call/callActions";
import { createOutgoingCall } from "../call/createOutgoingCall";
import { findCallRequest } from "../call/findCallRequest";
import { readPresences } from "../call/readPresences";
import { callNotFound, invalidArgument, refuse } from "../graphAnswer";
import type { GraphAnswer } from "../graphAnswer";
import { graphBodies } from "../graphBodies";
import type { Failure } from "../simulatorSettings";
import { graphReply } from "./graphReply";
import type { HttpReply, HttpRequest } from "./httpServer";
import type { Simulator } from "./simulator";

const graphPath = /^\/(?:v1\.0|beta)\/(?:communications|app)\/(.+?)\/?$/i;
const callPath = /^calls\/([^/]+)(?:\/(?:microsoft\.graph\.)?([a-z]+))?$/i;

type Answering = Readonly<{
  action: Failure["action"];
  callId?: string;
  answer: (body: unknown) => GraphAnswer;
}>;

/** Answers what is under /v1.0 and /beta, or gives undefined for other addresses. */
export async function answerGraphRequest(
  simulator: Simulator,
  request: HttpRequest,
): Promise<HttpReply | undefined> {
  const resource = graphPath.exec(request.path)?.[1];
  if (resource === undefined) return undefined;
  const route = findRoute(simulator, request.method, resource);
  const body = readJson(request.body);
  const answer =
    (await refuseToken(simulator, request.headers.authorization)) ??
    (route && failOnDemand(simulator, route.action)) ??
    refuseBody(simulator, body) ??
    route?.answer(body.value) ??
    refuse(404, "ResourceNotFound", "No HTTP resource was found that matches the request URI.");
  simulator.requests.add({
    at: simulator.now(),
    callId: route?.callId ?? createdCallId(answer),
    method: request.method,
    path: request.path,
    body: body.value,
    status: answer.status,
  });
  return graphReply(simulator, request, answer);
}

function findRoute(simulator: Simulator, method: string, resource: string): Answering | undefined {
  const [, callId, action] = callPath.exec(resource) ?? [];
  if (callId !== undefined) return findCallRoute(simulator, method, callId, action);
  if (method === "POST" && /^calls$/i.test(resource)) {
    return { action: "create", answer: (body) => createCall(simulator, body) };
  }
  if (method === "POST" && /^getPresencesByUserId$/i.test(resource)) {
    return {
      action: "getPresencesByUserId",
      answer: (body) => readPresences(simulator.settings().presence, body),
    };
  }
  return undefined;
}

function findCallRoute(
  simulator: Simulator,
  method: string,
  callId: string,
  action: string | undefined,
): Answering | undefined {
  const request = findCallRequest(method, action);
  return (
    request && {
      action: request.name,
      callId,
      answer: (body) => {
        const call = simulator.calls.get(callId);
        return call ? request.perform(call, body) : callNotFound();
      },
    }
  );
}

function createCall(simulator: Simulator, body: unknown): GraphAnswer {
  const checkedBody = checkBody(graphBodies.create, body);
  if ("refusal" in checkedBody) return checkedBody.refusal;
  const { call, answer } = createOutgoingCall(simulator.ports, checkedBody.body);
  if (call) {
    simulator.calls.set(call.callId, call);
    simulator.events.open(call.callId);
  }
  return answer;
}

async function refuseToken(
  simulator: Simulator,
  authorization: string | undefined,
): Promise<GraphAnswer | undefined> {
  // Without a token: an app on this machine that was told not to ask for one.
  if (authorization === undefined) return undefined;
  const token = /^Bearer (.+)$/i.exec(authorization)?.[1] ?? "";
  return (await simulator.keys.isValid(token, `${simulator.rootUrl()}/graph`))
    ? undefined
    : refuse(401, "InvalidAuthenticationToken", "The access token is not valid.");
}

const failureCodes: Readonly<Record<number, string>> = {
  400: "8523",
  429: "TooManyRequests",
  500: "UnknownError",
  503: "ServiceUnavailable",
};

function failOnDemand(simulator: Simulator, action: Failure["action"]): GraphAnswer | undefined {
  const failure = simulator.takeFailure(action);
  if (failure === undefined) return undefined;
  const { status, retryAfterInSeconds } = failure;
  return {
    ...refuse(status, failureCodes[status] ?? "UnknownError", "The simulator was told to fail."),
    ...(retryAfterInSeconds === undefined
      ? {}
      : { headers: { "Retry-After": String(retryAfterInSeconds) } }),
  };
}

function refuseBody(
  simulator: Simulator,
  body: Readonly<{ value?: unknown; broken?: true }>,
): GraphAnswer | undefined {
  if (body.broken) return refuse(400, "BadRequest", "Unable to read JSON request payload.");
  const callbackUri: unknown =
    typeof body.value === "object" && body.value !== null && "callbackUri" in body.value
      ? body.value.callbackUri
      : undefined;
  return typeof callbackUri === "string" && !simulator.mayReach(callbackUri)
    ? invalidArgument("callbackUri must be on this machine: the simulator reaches no other.")
    : undefined;
}

function readJson(text: string): Readonly<{ value?: unknown; broken?: true }> {
  if (text === "") return { value: {} };
  try {
    return { value: JSON.parse(text) };
  } catch {
    // Told to the caller as Graph tells it, in refuseBody.
    return { broken: true };
  }
}

function createdCallId({ status, body }: GraphAnswer): string | undefined {
  return status === 201 && typeof body === "object" && body !== null && "id" in body
    ? String(body.id)
    : undefined;
}
