import { rhea } from "./rheaInternals";
import type { Typed } from "./rheaInternals";

/** The numbers of a message's sections, in their order on the wire: AMQP 1.0, part 3, section 3.2. */
export const messageSections = {
  header: 0x70,
  messageAnnotations: 0x72,
  properties: 0x73,
  applicationProperties: 0x74,
  data: 0x75,
} as const;

/** The number of the section that begins at a place in an encoded message: a small or a full ulong descriptor. */
export function sectionAt(bytes: Buffer, at: number): number {
  return bytes.readUInt8(bytes[at + 1] === smallUlong ? at + 2 : at + 9);
}

/** A value marked as one of the message's sections. */
export function asSection(section: number, value: Typed): Typed {
  return rhea.types.described(rhea.types.wrap_ulong(section), value);
}

const smallUlong = 0x53;
