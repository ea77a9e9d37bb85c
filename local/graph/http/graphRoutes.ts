import {
  isDirectoryAction,
  isMeetingAction,
  isRecordAction,
  type GraphActionName,
} from "../../../lib/graph/actions/index";
import { isAllowed } from "../../../lib/graph/consent/isAllowed";
import { findScenario } from "../../../lib/graph/consent/findScenario";
import { createOnlineMeeting } from "../actions/createOnlineMeeting";
import { answerMeetings } from "../actions/meetingActions";
import { createCall } from "../actions/createCall";
import { getPresencesByUserId } from "../actions/getPresencesByUserId";
import { answerDirectory } from "../actions/directoryActions";
import { answerRecords } from "../actions/recordActions";
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
    const roles = await readRoles(simulator, context.req.header("Authorization"));
    const answer =
      (roles === undefined ? refuseToken() : undefined) ??
      (asked && failOnDemand(simulator, asked.name)) ??
      refuseBody(simulator, body) ??
      (asked && refuseScenario(asked.name, body.value, roles)) ??
      (asked &&
        perform(simulator, asked, { body: body.value, path, query: context.req.query() })) ??
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
  asked: Asked,
  { body, path, query }: Readonly<{ body: unknown; path: string; query: Record<string, string> }>,
): GraphAnswer {
  const { name, callId = "", participantId = "", from, organizer = "", meetingId = "" } = asked;
  if (isRecordAction(name)) {
    return answerRecords(name, {
      ...asked,
      finished: simulator.finished.of(undefined),
      settings: simulator.settings(),
      query,
      now: simulator.now(),
      address: `${simulator.rootUrl()}${path}`,
    });
  }
  if (isDirectoryAction(name)) return answerDirectory(name, simulator.settings(), query);
  if (name === "createCall") return placeCall(simulator, body);
  if (name === "createOnlineMeeting") return makeMeeting(simulator, organizer, body);
  if (isMeetingAction(name)) {
    const { accessPolicy } = simulator.settings();
    const { meetings } = simulator;
    return answerMeetings(name, { accessPolicy, meetings, organizer, meetingId, query, body });
  }
  if (name === "getPresencesByUserId") {
    return getPresencesByUserId(simulator.settings().presence, body);
  }
  if (name === "sendMail") {
    const { answer, mail } = sendMail(from, body);
    if (mail !== undefined) simulator.deliver({ kind: "mail", ...mail });
    return answer;
  }
  const call = simulator.calls.get(callId);
  return call ? callActions[name](call, body, participantId) : callNotFound();
}

function placeCall({ ports, calls, events }: Simulator, body: unknown): GraphAnswer {
  const { call, answer } = createCall(ports, body);
  if (call) {
    calls.set(call.callId, call);
    events.open(call.callId);
  }
  return answer;
}

/** A meeting that was made can be joined by its id, with its passcode. */
function makeMeeting(
  { ports, settings, changeSettings, meetings: made }: Simulator,
  organizer: string,
  body: unknown,
): GraphAnswer {
  const { meetings, accessPolicy } = settings();
  const { answer, meeting } = createOnlineMeeting(
    {
      tenantId: ports.tenantId,
      accessPolicy,
      newMeetingId: () => ports.newId().replace(/\D/g, "").slice(0, 12),
    },
    organizer,
    body,
  );
  if (meeting !== undefined) {
    made.set(meeting.body.id, meeting);
    const { joinMeetingId, passcode } = meeting;
    changeSettings({
      meetings: { ...meetings, [joinMeetingId]: passcode === undefined ? {} : { passcode } },
    });
  }
  return answer;
}

/** What the sender may do; undefined for a token that is not of this Graph. */
async function readRoles(
  simulator: Simulator,
  authorization: string | undefined,
): Promise<readonly string[] | undefined> {
  // Without a token: an app on this machine that was told not to ask for one. It may do what one would allow.
  if (authorization === undefined) return simulator.settings().roles;
  const token = /^Bearer (.+)$/i.exec(authorization)?.[1] ?? "";
  return simulator.keys.readRoles(token, `${simulator.rootUrl()}/graph`);
}

function refuseToken(): GraphAnswer {
  return refuse(401, "InvalidAuthenticationToken", "The access token is not valid.");
}

function refuseScenario(
  action: GraphActionName,
  body: unknown,
  roles: readonly string[] = [],
): GraphAnswer | undefined {
  const scenario = findScenario(action, body);
  return scenario === undefined || isAllowed(roles, scenario)
    ? undefined
    : refuse(403, 7504, "Insufficient enterprise tenant permissions, cannot access this API.");
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
