import type { CallEnd, CallReading } from "../../ivr/call/callEvent";
import { callEntity } from "./callEntity";
import { makeOneOf } from "../lenient";
import { toCallEnd } from "./toCallEnd";

/** Graph's callState, all of it: https://learn.microsoft.com/graph/api/resources/call */
const callStates = [
  "incoming",
  "establishing",
  "established",
  "hold",
  "transferring",
  "transferAccepted",
  "redirecting",
  "terminating",
  "terminated",
] as const;

const readings: Readonly<Record<(typeof callStates)[number], CallReading>> = {
  incoming: "incoming",
  establishing: "establishing",
  established: "established",
  hold: "established",
  transferring: "transferring",
  transferAccepted: "transferAccepted",
  redirecting: "transferring",
  terminating: "terminated",
  terminated: "terminated",
};

const readCall = callEntity.extend({ state: makeOneOf(callStates) });

/** Where a call is, by the answer to `GET /communications/calls/{id}`; `unread` when the answer is no call. Pure. */
export function toCallReading(
  body: unknown,
): Readonly<{ state: CallReading; end?: CallEnd; isAudible?: true }> {
  const call = readCall.safeParse(body).data;
  const state = call?.state === undefined ? "unread" : readings[call.state];
  return state === "terminated"
    ? { state, end: toCallEnd(call?.resultInfo, call?.terminationReason) }
    : { state, ...(call?.mediaState?.audio === "active" ? { isAudible: true } : {}) };
}
