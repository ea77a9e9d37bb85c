import type { ClaimCall } from "./ingress/ports";
import type { Log } from "./log";
import { makeClaimCall } from "./placing/makeClaimCall";
import {
  makePlaceOutboundCall,
  type OutboundPorts,
  type PlaceOutboundCall,
} from "./placing/makePlaceOutboundCall";
import { makeShowOutboundCall, type ShowOutboundCall } from "./placing/makeShowOutboundCall";
import {
  makeWithdrawOutboundCall,
  type WithdrawOutboundCall,
} from "./placing/makeWithdrawOutboundCall";
import type { LoadCall } from "./worker/ports";

/** What clients do with calls that we place. */
export type PlacedCalls = Readonly<{
  placeOutboundCall: PlaceOutboundCall;
  showOutboundCall: ShowOutboundCall;
  withdrawOutboundCall: WithdrawOutboundCall;
}>;

/** Puts together the placing of calls, over any storage, queue and Graph. */
export function composePlacing(
  ports: OutboundPorts & Readonly<{ loadCall: LoadCall; log: Log }>,
): PlacedCalls & Readonly<{ claimCall: ClaimCall }> {
  return {
    placeOutboundCall: makePlaceOutboundCall(ports),
    showOutboundCall: makeShowOutboundCall(ports),
    withdrawOutboundCall: makeWithdrawOutboundCall(ports),
    claimCall: makeClaimCall(ports),
  };
}
