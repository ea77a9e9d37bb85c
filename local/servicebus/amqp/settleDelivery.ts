import type { BrokerQueue } from "../model/brokerQueue";
import { isRefusal, refusals } from "../model/refusal";
import type { SessionLock } from "../model/brokerMessage";
import type { Settlement } from "../model/settle";
import type { AmqpOutcome } from "./linkEnd";
import { frames, rhea } from "./rheaInternals";
import type { Delivery, Link, Typed } from "./rheaInternals";

type SettledDelivery = Readonly<{
  link: Link;
  delivery: Delivery;
  outcome: AmqpOutcome;
  lockToken: string | undefined;
  sessionLock: SessionLock | undefined;
  brokerQueue: BrokerQueue;
}>;

/** Does what a receiver decided about one delivery, and answers with the outcome or with why it came too late. */
export function settleDelivery(settled: SettledDelivery): void {
  const { delivery, link } = settled;
  // One disposition for each delivery, written at once: rhea 3.0.5 gives two neighbours written together the first's outcome.
  const state = settleInQueue(settled);
  link.session.output(
    frames.disposition({
      role: false,
      first: delivery.id,
      last: delivery.id,
      state,
      settled: true,
    }),
  );
  // rhea keeps a delivery until both sides settled, and the client never says that it did.
  delivery.settled = true;
  delivery.remote_settled = true;
  delivery.data = undefined;
}

function settleInQueue({
  delivery,
  outcome,
  lockToken,
  sessionLock,
  brokerQueue,
}: SettledDelivery): Typed {
  try {
    if (sessionLock?.ended) throw refusals.sessionLockLost();
    if (lockToken === undefined) throw refusals.messageLockLost();
    brokerQueue.settle(lockToken, toSettlement(outcome, delivery.remote_state ?? {}));
    return rhea.message.accepted().described();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { condition, message } = error;
    return rhea.message.rejected({ error: { condition, description: message } }).described();
  }
}

function toSettlement(
  outcome: AmqpOutcome,
  state: NonNullable<Delivery["remote_state"]>,
): Settlement {
  switch (outcome) {
    case "accepted":
      return { outcome: "completed" };
    case "released":
      return { outcome: "abandoned", properties: {} };
    case "modified":
      return {
        outcome: state.undeliverable_here ? "deferred" : "abandoned",
        properties: state.message_annotations ?? {},
      };
    case "rejected": {
      const {
        DeadLetterReason: reason,
        DeadLetterErrorDescription: description = state.error?.description,
        ...properties
      } = state.error?.info ?? {};
      return {
        outcome: "deadLettered",
        reason: textOf(reason),
        description: textOf(description),
        properties,
      };
    }
  }
}

const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);
