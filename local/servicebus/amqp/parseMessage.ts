import { randomUUID } from "node:crypto";
import type { IncomingMessage, WireMessage } from "../model/brokerMessage";
import { withMessageId } from "./bareMessage";
import { messageSections, sectionAt } from "./messageSections";
import { membersOf, rhea } from "./rheaInternals";
import type { Typed } from "./rheaInternals";

/**
 * Reads what a queue decides by out of an encoded message and keeps the rest as bytes. The service names a message whose
 * sender did not, and the client's lock renewal relies on that.
 */
export function parseMessage(bytes: Buffer): IncomingMessage {
  const reader = new rhea.types.Reader(bytes);
  const found: Sections = { header: [], annotations: noAnnotations, properties: [] };
  let bareAt = bytes.length;
  while (reader.remaining() > 0) {
    const at = reader.position;
    const section = sectionAt(bytes, at);
    if (section >= messageSections.properties) bareAt = Math.min(bareAt, at);
    if (section > messageSections.properties) break;
    const typed = reader.read();
    keepSection(found, section, typed, bytes.subarray(at, reader.position));
  }
  return toIncomingMessage(found, bytes.subarray(bareAt));
}

type Sections = {
  header: readonly Typed[];
  annotations: WireMessage["annotations"] & Readonly<{ scheduledFor?: number | undefined }>;
  properties: readonly Typed[];
};

const noAnnotations = { count: 0, bytes: Buffer.alloc(0) };

function keepSection(found: Sections, section: number, typed: Typed, bytes: Buffer): void {
  if (section === messageSections.header) found.header = membersOf(typed);
  if (section === messageSections.properties) found.properties = membersOf(typed);
  if (section === messageSections.messageAnnotations) {
    const keysAndValues = membersOf(typed);
    found.annotations = {
      count: keysAndValues.length,
      bytes: contentOfMap(bytes),
      scheduledFor: scheduledTimeIn(keysAndValues),
    };
  }
}

function toIncomingMessage(found: Sections, bare: Buffer): IncomingMessage {
  const [durable, priority, timeToLive] = found.header.map(({ value }) => value);
  const sentId = idOf(found.properties[0]?.value);
  const messageId = sentId ?? randomUUID().replaceAll("-", "");
  const groupId = found.properties[10]?.value;
  const { count, bytes, scheduledFor } = found.annotations;
  return {
    messageId,
    sessionId: typeof groupId === "string" ? groupId : undefined,
    timeToLiveInMs: numberOf(timeToLive),
    scheduledFor,
    wire: {
      bare: sentId === undefined ? withMessageId(bare, messageId) : bare,
      durable: durable === true,
      priority: numberOf(priority),
      annotations: { count, bytes },
    },
  };
}

const numberOf = (value: unknown) => (typeof value === "number" ? value : undefined);

function idOf(value: unknown): string | undefined {
  if (Buffer.isBuffer(value)) return value.toString("hex");
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function scheduledTimeIn(keysAndValues: readonly Typed[]): number | undefined {
  const key = keysAndValues.findIndex(({ value }) => value === "x-opt-scheduled-enqueue-time");
  const value = key < 0 ? undefined : keysAndValues[key + 1]?.value;
  return value instanceof Date ? value.getTime() : undefined;
}

// A map section is its descriptor, then map8 (size and count in a byte each) or map32 (in four bytes each).
function contentOfMap(section: Buffer): Buffer {
  const typecodeAt = section[1] === 0x53 ? 3 : 10;
  const isMap8 = section[typecodeAt] === 0xc1;
  return section.subarray(typecodeAt + (isMap8 ? 3 : 9));
}
