type Layout = Readonly<{
  tag?: number;
  channels?: number;
  rate?: number;
  bits?: number;
  /** Replaces the data chunk's own length. */
  dataLength?: number;
  extension?: Uint8Array;
  before?: readonly (readonly [string, Uint8Array])[];
}>;

/** A WAV file as some program might write it, for the reader's tests. */
export function buildWav(content: Uint8Array, layout: Layout = {}): Uint8Array {
  const { tag = 1, channels = 1, rate = 16_000, bits = 16, extension } = layout;
  const format = Buffer.alloc(16);
  format.writeUInt16LE(tag, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(rate, 4);
  format.writeUInt32LE((rate * channels * bits) / 8, 8);
  format.writeUInt16LE((channels * bits) / 8, 12);
  format.writeUInt16LE(bits, 14);
  const chunks = Buffer.concat([
    Buffer.from("WAVE"),
    ...(layout.before ?? []).map(([name, bytes]) => chunk(name, bytes)),
    chunk("fmt ", extension === undefined ? format : Buffer.concat([format, extension])),
    chunk("data", content, layout.dataLength),
  ]);
  return chunk("RIFF", chunks);
}

function chunk(name: string, content: Uint8Array, length = content.length): Buffer {
  const header = Buffer.alloc(8);
  header.write(name, "latin1");
  header.writeUInt32LE(length, 4);
  const padding = Buffer.alloc(name === "RIFF" ? 0 : content.length % 2);
  return Buffer.concat([header, content, padding]);
}
