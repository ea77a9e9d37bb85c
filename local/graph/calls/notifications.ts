/** Anything that is written as a JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

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
  kind: "playPrompt" | "recordResponse",
  operationId: string,
  outcome: JsonObject,
): CallNotification {
  const type = kind === "playPrompt" ? "playPromptOperation" : "recordOperation";
  return notification(call, kind, "deleted", `calls/${call.callId}/operations/${operationId}`, {
    "@odata.type": `#microsoft.graph.${type}`,
    id: operationId,
    ...outcome,
  });
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
          resourceData: {
            "@odata.type": type,
            "@odata.id": resourceUrl,
            "@odata.etag": `W/"${call.version}"`,
            ...rest,
          },
        },
      ],
    },
  };
}
