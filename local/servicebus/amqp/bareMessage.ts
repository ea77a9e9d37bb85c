import type { ChangedProperties } from "../model/brokerMessage";
import { asSection, messageSections, sectionAt } from "./messageSections";
import { membersOf, rhea } from "./rheaInternals";
import type { Typed } from "./rheaInternals";

const { types } = rhea;

/** Gives a bare message the id it lacks; everything else stays byte for byte. */
export function withMessageId(bare: Buffer, messageId: string): Buffer {
  const { properties, rest } = splitBare(bare);
  const fields = properties.typed === undefined ? [] : membersOf(properties.typed);
  const named = [types.wrap_string(messageId), ...fields.slice(1)];
  return Buffer.concat([encode(asSection(messageSections.properties, types.List32(named))), rest]);
}

/** Adds or replaces application properties of a bare message; everything else stays byte for byte. */
export function withApplicationProperties(bare: Buffer, changed: ChangedProperties): Buffer {
  const names = Object.keys(changed).filter(
    (name) => changed[name] !== undefined && changed[name] !== null,
  );
  if (names.length === 0) return bare;
  const { properties, rest } = splitBare(bare);
  const { kept, body } = splitApplicationProperties(rest, new Set<unknown>(names));
  const added = names.flatMap((name) => [types.wrap_string(name), types.wrap(changed[name])]);
  const section = asSection(
    messageSections.applicationProperties,
    types.Map32([...kept, ...added]),
  );
  return Buffer.concat([properties.bytes, encode(section), body]);
}

function splitBare(bare: Buffer) {
  if (bare.length === 0 || sectionAt(bare, 0) !== messageSections.properties) {
    return { properties: { typed: undefined, bytes: Buffer.alloc(0) }, rest: bare };
  }
  const reader = new types.Reader(bare);
  const typed = reader.read();
  return {
    properties: { typed, bytes: bare.subarray(0, reader.position) },
    rest: bare.subarray(reader.position),
  };
}

function splitApplicationProperties(rest: Buffer, replaced: ReadonlySet<unknown>) {
  if (rest.length === 0 || sectionAt(rest, 0) !== messageSections.applicationProperties) {
    return { kept: [], body: rest };
  }
  const reader = new types.Reader(rest);
  const keysAndValues = membersOf(reader.read());
  const isKept = (index: number) => !replaced.has(keysAndValues[index - (index % 2)]?.value);
  return {
    kept: keysAndValues.filter((_, index) => isKept(index)),
    body: rest.subarray(reader.position),
  };
}

function encode(section: Typed): Buffer {
  const writer = new types.Writer();
  writer.write(section);
  return writer.toBuffer();
}
