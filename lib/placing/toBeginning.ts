import { omitUndefined } from "../flow/omitUndefined";
import type { CallTarget } from "../graph/actions/newCall";
import type { CallParty } from "../ivr/call/callParty";
import type { OutboundCallRequest } from "./outboundCallRequest";
import type { CallBeginning } from "./ports";

/** How long a meeting's lobby may keep us, unless the client says otherwise. */
const lobbyInSeconds = 120;

/** What the worker is told of a call that was asked for. Pure. */
export function toBeginning(
  request: OutboundCallRequest,
  target: CallTarget,
  tenantId: string | undefined,
): CallBeginning {
  const { variables, ring, lobby = lobbyInSeconds, muteOthers } = request;
  const joins = joinsOf(target);
  return {
    type: "callCreated",
    target: toParty(target),
    dialled: [request.dialled],
    ...(muteOthers === true ? { mutesOthers: true } : {}),
    ...omitUndefined({
      joins,
      tenantId,
      variables,
      waitInSeconds: joins === "meeting" ? lobby : ring,
    }),
  };
}

function joinsOf({ kind }: CallTarget): "meeting" | "group" | undefined {
  if (kind === "user" || kind === "phone") return undefined;
  return kind === "group" ? "group" : "meeting";
}

function toParty(target: CallTarget): CallParty {
  switch (target.kind) {
    case "user":
      return { kind: "user", id: target.userId };
    case "phone":
      return { kind: "phone", id: target.phoneNumber };
    case "group":
      return { kind: "user", ...omitUndefined({ id: target.userIds[0] }) };
    case "organizerMeeting":
    case "joinMeetingId":
    case "tokenMeeting":
      return { kind: "unknown" };
  }
}
