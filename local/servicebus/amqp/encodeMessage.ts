import type { BrokerMessage } from "../model/brokerMessage";
import { withApplicationProperties } from "./bareMessage";
import { asSection, messageSections } from "./messageSections";
import { rhea } from "./rheaInternals";
import type { AmqpWriter, Typed } from "./rheaInternals";

const { types } = rhea;

/** A message as a receiver gets it: a fresh header, the broker's annotations beside the sender's, and the rest as sent. */
export function encodeMessage(message: BrokerMessage): Buffer {
  const writer = new types.Writer();
  writer.write(header(message));
  writeAnnotations(writer, message);
  return Buffer.concat([writer.toBuffer(), bareMessage(message)]);
}

/** Properties, application properties and body, with what was changed since the message was sent. */
export function bareMessage({
  wire,
  changedProperties,
}: Pick<BrokerMessage, "wire" | "changedProperties">): Buffer {
  return withApplicationProperties(wire.bare, changedProperties);
}

function header({ wire, timeToLiveInMs, deliveryCount }: BrokerMessage): Typed {
  return asSection(
    messageSections.header,
    types.wrap_list([
      types.wrap_boolean(wire.durable),
      wire.priority === undefined ? null : types.wrap_ubyte(wire.priority),
      timeToLiveInMs === undefined ? null : types.wrap_uint(timeToLiveInMs),
      null,
      types.wrap_uint(deliveryCount),
    ]),
  );
}

const map32 = 0xd1;

// Written by hand around the sender's encoded annotations, so that these keep their types and are not decoded again.
function writeAnnotations(writer: AmqpWriter, message: BrokerMessage): void {
  const { count, bytes } = message.wire.annotations;
  const added = annotationsOf(message);
  writer.write_bytes(Buffer.from([0x00, 0x53, messageSections.messageAnnotations, map32]));
  const sizeAt = writer.position;
  writer.skip(4);
  writer.write_uint(count + added.length * 2, 4);
  writer.write_bytes(bytes);
  for (const [name, value] of added) {
    writer.write(types.wrap_symbol(name));
    writer.write(value);
  }
  writer.backfill_size(4, sizeAt);
}

function annotationsOf(message: BrokerMessage): (readonly [string, Typed])[] {
  const annotations: (readonly [string, Typed])[] = [
    ["x-opt-enqueued-time", types.wrap_timestamp(message.enqueuedAt)],
    ["x-opt-sequence-number", types.wrap_long(message.sequenceNumber)],
    ["x-opt-enqueue-sequence-number", types.wrap_long(message.enqueuedSequenceNumber)],
    ["x-opt-message-state", types.wrap_int(stateNumber(message))],
  ];
  if (message.deadLetterSource !== undefined) {
    annotations.push(["x-opt-deadletter-source", types.wrap_string(message.deadLetterSource)]);
  }
  if (message.lock) {
    const { lockedUntil, session } = message.lock;
    annotations.push([
      "x-opt-locked-until",
      types.wrap_timestamp(session?.lockedUntil ?? lockedUntil),
    ]);
  }
  return annotations;
}

function stateNumber({ state, lock }: BrokerMessage): number {
  if (state === "scheduled") return 2;
  return state === "deferred" || lock?.wasDeferred ? 1 : 0;
}
