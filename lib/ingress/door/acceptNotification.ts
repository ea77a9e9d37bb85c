import { causeOf } from "../../causeOf";
import type { Config } from "../../config";
import { describeError, hasCode, IvrError, type IvrErrorCode } from "../../errors";
import { omitUndefined } from "../../flow/omitUndefined";
import type { Log } from "../../log";
import { decodeBody } from "./decodeBody";
import { fromCommsNotification } from "./fromCommsNotification";
import { isLegacyBody } from "./isLegacyBody";
import type { ClaimCall, SendCallEvents } from "../ports";
import { keepClaimed } from "./keepClaimed";
import { type Body, collectBody } from "./collectBody";
import { readCommsNotifications } from "./readCommsNotifications";
import { makeSigningKeys } from "./signingKeys";
import { makeVerifyToken } from "./verifyToken";

/** One POST to the callback address, as far as it matters. */
export type NotificationRequest = Readonly<{
  authorization?: string;
  contentType?: string;
  /** In bytes, as declared. */
  contentLength?: number;
  /** X-Microsoft-Skype-Message-ID: another one at each attempt. */
  messageId?: string;
  /** X-Microsoft-Skype-Original-Message-ID: where Graph tries again, the first attempt's, which names the same notifications. */
  originalMessageId?: string;
  /** The attempt to place a call that the address names. */
  attemptId?: string;
  body: Body;
}>;

/** The answer, and the reason for a 400. Strangers learn no reason. */
export type NotificationReply = Readonly<{
  status: 202 | 204 | 400 | 401 | 413 | 503;
  reason?: string;
}>;

/** Takes a POST of Graph's and never rejects: 202 once its events are on the queue, 204 for the older form, else why not. */
export type AcceptNotification = (request: NotificationRequest) => Promise<NotificationReply>;

/** What the ingress needs from outside. */
export type IngressPorts = Readonly<{
  sendCallEvents: SendCallEvents;
  claimCall: ClaimCall;
  /** Fetches the signing keys. */
  fetch: typeof fetch;
  /** ISO instant of now. */
  now: () => string;
  /** Resolves after so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
  log: Log;
}>;

const mostBytes = 256 * 1024;

/** Makes the door for Graph's notifications: size, token, text, shape, then one send of all events. */
export function makeAcceptNotification(
  config: Pick<
    Config,
    "appId" | "allowedTenants" | "tokenIssuers" | "openIdConfigurationUrl" | "logDetail"
  >,
  ports: IngressPorts,
): AcceptNotification {
  const verifyToken = makeVerifyToken(config, {
    findKey: makeSigningKeys(config.openIdConfigurationUrl, ports),
    now: ports.now,
  });
  return async (request) => {
    try {
      checkDeclaredSize(request);
      const tenantId = await verifyToken(request.authorization);
      const body = parseJson(
        decodeBody(await collectBody(request.body, mostBytes), request.contentType),
      );
      // The older form is signed like any other, so it is asked for its token too: strangers get 401 for whatever they send.
      if (isLegacyBody(body)) {
        ports.log.info("legacyNotificationDeclined");
        return { status: 204 };
      }
      const messageId = request.originalMessageId || request.messageId;
      await acceptBody(
        body,
        { tenantId, messageId, attemptId: request.attemptId },
        {
          ...ports,
          logDetail: config.logDetail,
        },
      );
      return { status: 202 };
    } catch (error) {
      return refuse(error, ports.log);
    }
  };
}

/** Before anything is read or checked; what is not declared is counted while it is read. */
function checkDeclaredSize({ contentLength, body }: NotificationRequest): void {
  const length = contentLength ?? (body instanceof Uint8Array ? body.byteLength : 0);
  if (length > mostBytes) {
    throw new IvrError(
      "NOTIFICATION_TOO_LARGE",
      `The body has ${length} bytes, more than the ${mostBytes} allowed.`,
    );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new IvrError("NOTIFICATION_MALFORMED", "The body is not JSON.", { cause });
  }
}

async function acceptBody(
  body: unknown,
  origin: Readonly<{
    tenantId: string;
    messageId: string | undefined;
    attemptId: string | undefined;
  }>,
  { sendCallEvents, claimCall, log, logDetail, now }: IngressPorts & Pick<Config, "logDetail">,
): Promise<void> {
  const { notifications, problems } = readCommsNotifications(body);
  const at = now();
  const read = notifications.map(({ notification, index }) => ({
    kind: notification.kind,
    events: fromCommsNotification(notification, {
      at,
      index,
      tenantId: origin.tenantId,
      ...omitUndefined({ messageId: origin.messageId }),
    }),
  }));
  const told = read.flatMap((each) => each.events);
  const { events, claims } = await keepClaimed(claimCall, origin.attemptId, told);
  if (events.length > 0) {
    await sendCallEvents(events);
    for (const { whenSent } of claims) whenSent();
  }
  const ignored = read.flatMap((each) => (each.events.length === 0 ? [each.kind] : []));
  // What is as it should be is a step of its call.
  if (logDetail === "calls" && ignored.length === 0 && problems.length === 0) return;
  log.info("notificationAccepted", {
    notifications: read.length,
    events: events.map((event) => event.type),
    calls: [...new Set(events.map((event) => event.callId))],
    ignored,
    problems,
  });
}

const statusByCode: ReadonlyMap<IvrErrorCode, NotificationReply["status"]> = new Map([
  ["NOTIFICATION_TOKEN_INVALID", 401],
  ["NOTIFICATION_TOO_LARGE", 413],
  ["NOTIFICATION_MALFORMED", 400],
]);

/** Whatever else goes wrong is ours, and may go right a moment later. */
function refuse(error: unknown, log: Log): NotificationReply {
  const code = error instanceof IvrError ? error.code : "UNEXPECTED";
  const reason = describeError(error);
  const status = error instanceof IvrError ? (statusByCode.get(error.code) ?? 503) : 503;
  (status === 503 ? log.error : log.warn)("notificationRefused", {
    status,
    code,
    reason,
    ...(status === 503 ? causeOf(error) : {}),
  });
  return hasCode(error, "NOTIFICATION_MALFORMED") ? { status, reason } : { status };
}
