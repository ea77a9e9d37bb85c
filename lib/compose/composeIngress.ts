import { setTimeout as wait } from "node:timers/promises";
import type { Config } from "../config";
import {
  makeAcceptNotification,
  type AcceptNotification,
} from "../ingress/door/acceptNotification";
import { makeClaimCall } from "../placing/makeClaimCall";
import { makeOutboundAttemptStore } from "../storage/calls/outboundAttempts";
import type { Connections } from "./connect";

/** What takes what Graph says. */
export type Ingress = Readonly<{ acceptNotification: AcceptNotification }>;

/** Puts together what takes what Graph says, and no more: whoever rings hears nothing before it is loaded. */
export function composeIngress(
  config: Config,
  { tables, sender, loadGraph, now, log }: Connections,
): Ingress {
  return {
    acceptNotification: makeAcceptNotification(config, {
      sendCallEvents: sender.sendCallEvents,
      claimCall: makeClaimCall({
        attempts: makeOutboundAttemptStore(tables),
        hangUp: async (call) => (await loadGraph()).calls.hangUp(call),
        now,
        log,
      }),
      fetch,
      now,
      wait,
      log,
    }),
  };
}
