import type { GraphActionName } from "../../../lib/graph/actions/index";
import { createCall } from "../actions/createCall";
import { getPresencesByUserId } from "../actions/getPresencesByUserId";
import { sendMail } from "../actions/sendMail";
import { callNotFound, invalidArgument, refuse, type GraphAnswer } from "../actions/graphAnswer";
import { callActions, findAction } from "../actions/index";
import { Hono } from "hono";
import { graphReply } from "./graphReply";
import type { Simulator } from "./simulator";

type Asked = NonNullable<ReturnType<typeof findAction>>;

/** What is under /v1.0 and /beta. */
export function graphRoutes(simulator: Simulator): Hono {
  return new Hono().all("/:version{[vV]1\\.0|[bB][eE][tT][aA]}/*", async (context) => {
    const { method, path } = context.req;
    const asked = findAction(method, path);
    const body = readJson(await context.req.text());
    const answer =
      (await refuseToken(simulator, context.req.header("Authorization"))) ??
      (asked && failOnDemand(simulator, asked.name)) ??
      refuseBody(simulator, body) ??
      (asked && perform(simulator, asked, body.value)) ??
      refuse(404, "ResourceNotFound", "No HTTP resource was found that matches the request URI.");
    simulator.requests.add({
      at: simulator.now(),
      callId: asked?.callId ?? createdCallId(answer),
      method,
      path,
      body: body.value,
      status: answer.status,
    });
    return graphReply(simulator, context.req, answer);
  });
}

function perform(
  simulator: Simulator,
  { name, callId = "", from }: Asked,
  body: unknown,
): GraphAnswer {
  if (name === "createCall") return placeCall(simulator, body);
  if (name === "getPresencesByUserId") {
    return getPresencesByUserId(simulator.settings().presence, body);
  }
  if (name === "sendMail") {
    const { answer, mail } = sendMail(from, body);
    if (mail !== undefined) simulator.deliver({ kind: "mail", ...mail });
    return answer;
  }
  const call = simulator.calls.get(callId);
  return call ? callActions[name](call, body) : callNotFound();
}

function placeCall({ ports, calls, events }: Simulator, body: unknown): GraphAnswer {
  const { call, answer } = createCall(ports, body);
  if (call) {
    calls.set(call.callId, call);
    events.open(call.callId);
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

function failOnDemand(simulator: Simulator, action: GraphActionName): GraphAnswer | undefined {
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
