/** Anything that is written as a JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What is done in a call and told of as an operation, by the action that began it. */
export type ParticipantOperation =
  "invite" | "startHoldMusic" | "stopHoldMusic" | "sendDtmfTones" | "addLargeGalleryView";

/** What a notification is about, for people who read the simulator's list of them. */
export type NotificationKind =
  | "incoming"
  | "establishing"
  | "established"
  | "audioActive"
  | "audioInactive"
  | "tone"
  | "playPrompt"
  | "recordResponse"
  | "participants"
  | "escalated"
  | ParticipantOperation
  | "transferring"
  | "transferAccepted"
  | "transferFailed"
  | "terminating"
  | "terminated"
  | "rejected";

/** One notification on its way to the app. `callbackUri` undefined: to the webhook of new calls. */
export type CallNotification = Readonly<{
  kind: NotificationKind;
  callId: string;
  callChainId: string;
  callbackUri: string | undefined;
  body: JsonObject;
}>;

type Named = Readonly<{
  callId: string;
  callChainId: string;
  callbackUri: string | undefined;
  /** Grows with every notification of the call. */
  version: number;
}>;

/**
 * A change of the call resource. Real ones carry no `id` in resourceData, and still the old `resource` beside
 * `resourceUrl`: https://learn.microsoft.com/graph/api/resources/commsnotification
 */
export function callNotification(
  call: Named,
  kind: NotificationKind,
  changeType: "created" | "updated" | "deleted",
  changes: JsonObject,
): CallNotification {
  return notification(call, kind, changeType, `calls/${call.callId}`, {
    "@odata.type": "#microsoft.graph.call",
    ...changes,
  });
}

/** The outcome of a media operation, which Graph tells as the operation's deletion: https://learn.microsoft.com/graph/api/resources/commsoperation */
export function operationNotification(
  call: Named,
  kind: keyof typeof operationTypes,
  operationId: string,
  outcome: JsonObject,
): CallNotification {
  return notification(call, kind, "deleted", `calls/${call.callId}/operations/${operationId}`, {
    "@odata.type": `#microsoft.graph.${operationTypes[kind]}`,
    id: operationId,
    ...outcome,
  });
}

/** Graph's types of operations, by the actions that begin them. */
export const operationTypes = {
  playPrompt: "playPromptOperation",
  recordResponse: "recordOperation",
  invite: "inviteParticipantsOperation",
  startHoldMusic: "startHoldMusicOperation",
  stopHoldMusic: "stopHoldMusicOperation",
  sendDtmfTones: "sendDtmfTonesOperation",
  addLargeGalleryView: "addLargeGalleryViewOperation",
} as const satisfies Readonly<
  Record<"playPrompt" | "recordResponse" | ParticipantOperation, string>
>;

/** Who is in a call, or what changed there: https://learn.microsoft.com/graph/api/resources/participant */
export function participantsNotification(
  call: Named,
  people: readonly JsonObject[],
): CallNotification {
  return wrap(call, "participants", "updated", `calls/${call.callId}/participants`, people);
}

/** How something ended, in Graph's numbers: https://learn.microsoft.com/graph/api/resources/resultinfo */
export function resultInfo(code: number, subcode: number, message: string): JsonObject {
  return { "@odata.type": "#microsoft.graph.resultInfo", code, subcode, message };
}

/** Whether sound flows: https://learn.microsoft.com/graph/api/resources/callmediastate */
export function mediaState(isActive: boolean): JsonObject {
  return {
    "@odata.type": "#microsoft.graph.callMediaState",
    audio: isActive ? "active" : "inactive",
  };
}

function notification(
  call: Named,
  kind: NotificationKind,
  changeType: string,
  resource: string,
  { "@odata.type": type, ...rest }: JsonObject,
): CallNotification {
  return wrap(call, kind, changeType, resource, {
    "@odata.type": type,
    "@odata.id": `/communications/${resource}`,
    "@odata.etag": `W/"${call.version}"`,
    ...rest,
  });
}

function wrap(
  call: Named,
  kind: NotificationKind,
  changeType: string,
  resource: string,
  resourceData: JsonObject | readonly JsonObject[],
): CallNotification {
  const resourceUrl = `/communications/${resource}`;
  return {
    kind,
    callId: call.callId,
    callChainId: call.callChainId,
    callbackUri: call.callbackUri,
    body: {
      "@odata.type": "#microsoft.graph.commsNotifications",
      value: [
        {
          "@odata.type": "#microsoft.graph.commsNotification",
          changeType,
          resource: `/app/${resource}`,
          resourceUrl,
          resourceData,
        },
      ],
    },
  };
}
