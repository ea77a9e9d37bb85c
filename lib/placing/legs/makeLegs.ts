import { reasonAndCause } from "../../causeOf";
import { hasCode } from "../../errors";
import { omitUndefined } from "../../flow/omitUndefined";
import type { CallParty } from "../../ivr/call/callParty";
import type { LegParent } from "../../ivr/call/leg";
import type { Log } from "../../log";
import type { Legs, LegToPlace } from "../../worker/ports";
import { dial, isRingingStill, type DialPorts } from "./dial";
import { hashRequest } from "../hashRequest";
import { makeWithdrawOutboundCall } from "../makeWithdrawOutboundCall";
import { nameAttempt } from "../nameAttempt";
import type { OutboundAttempt } from "../ports";

/**
 * Makes the placing of legs: outgoing calls whose attempt is named by their parent's operation. Asked for again after a crash, the row
 * of the attempt is there already, and nobody is rung twice.
 */
export function makeLegs(ports: DialPorts & Readonly<{ log: Log }>): Legs {
  const withdraw = makeWithdrawOutboundCall(ports);
  return {
    placeLeg: async (leg) => {
      const attempt = toAttempt(leg, ports.now());
      const { attemptId } = attempt;
      if (!(await ports.attempts.insertAttempt(attempt))) {
        const known = await ports.attempts.loadAttempt(attemptId);
        return known?.callId === undefined ? "unknown" : { callId: known.callId };
      }
      const { target, instanceId, tenantId } = leg;
      try {
        const { callId } = await dial(ports, attempt, {
          attemptId,
          target,
          ...(instanceId === undefined ? {} : { source: { applicationInstanceId: instanceId } }),
          ...omitUndefined({ tenantId }),
        });
        return callId === undefined ? "unknown" : { callId };
      } catch (error) {
        const { callId } = leg.order.parent;
        ports.log.warn("legNotPlaced", { callId, ...reasonAndCause(error) });
        // No other try: a caller waits meanwhile, and their step knows whom to ring next.
        return isRingingStill(error) ? "unknown" : "refused";
      }
    },
    withdrawLeg: async (parent) => {
      try {
        await withdraw(nameLeg(parent));
      } catch (error) {
        // It was never placed.
        if (!hasCode(error, "OUTBOUND_CALL_NOT_FOUND")) throw error;
      }
    },
  };
}

function nameLeg({ callId, operation }: LegParent): string {
  return nameAttempt(`leg ${callId} ${operation}`);
}

function toAttempt(leg: LegToPlace, requestedAt: string): OutboundAttempt {
  const { order, target, dialled, tenantId, variables, ringInSeconds } = leg;
  return {
    attemptId: nameLeg(order.parent),
    bodyHash: hashRequest(order.parent),
    requestedAt,
    beginning: {
      type: "callCreated",
      target: toParty(target),
      dialled: [dialled],
      variables,
      waitInSeconds: ringInSeconds,
      leg: order,
      ...omitUndefined({ tenantId }),
    },
  };
}

function toParty(target: LegToPlace["target"]): CallParty {
  return target.kind === "user"
    ? { kind: "user", id: target.userId }
    : { kind: "phone", id: target.phoneNumber };
}
