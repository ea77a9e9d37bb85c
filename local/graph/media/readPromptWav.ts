/** What Graph makes of a prompt's file. */
export type PromptWav =
  | Readonly<{ ok: true; durationInMs: number; words: string | undefined }>
  | Readonly<{ ok: false; problem: string }>;

type Chunk = Readonly<{ id: string; body: Buffer }>;

/**
 * Reads a WAV as strictly as Graph does: PCM, 16 bits, mono, 16 kHz
 * (https://learn.microsoft.com/graph/api/resources/mediainfo). Its words are the comment in its LIST/INFO chunk.
 */
export function readPromptWav(bytes: Uint8Array): PromptWav {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 12 || text(file, 0) !== "RIFF" || text(file, 8) !== "WAVE") {
    return { ok: false, problem: "it is not a RIFF/WAVE file" };
  }
  const chunks = readChunks(file.subarray(12));
  const format = chunks.find((chunk) => chunk.id === "fmt ")?.body;
  const sound = chunks.find((chunk) => chunk.id === "data")?.body;
  if (format === undefined || format.length < 16) {
    return { ok: false, problem: "it has no format chunk" };
  }
  if (sound === undefined) return { ok: false, problem: "it has no data chunk" };
  const found = {
    encoding: format.readUInt16LE(0),
    channels: format.readUInt16LE(2),
    samplesPerSecond: format.readUInt32LE(4),
    bitsPerSample: format.readUInt16LE(14),
  };
  if (
    found.encoding !== 1 ||
    found.channels !== 1 ||
    found.samplesPerSecond !== 16_000 ||
    found.bitsPerSample !== 16
  ) {
    return {
      ok: false,
      problem: `it is format ${found.encoding}, ${found.channels} channel(s), ${found.samplesPerSecond} Hz, ${found.bitsPerSample} bits instead of format 1 (PCM), 1 channel, 16000 Hz, 16 bits`,
    };
  }
  return {
    ok: true,
    durationInMs: Math.round(sound.length / 32),
    words: chunks.map(comment).find((words) => words !== undefined),
  };
}

function readChunks(file: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  let offset = 0;
  while (offset + 8 <= file.length) {
    const length = file.readUInt32LE(offset + 4);
    chunks.push({ id: text(file, offset), body: file.subarray(offset + 8, offset + 8 + length) });
    offset += 8 + length + (length % 2);
  }
  return chunks;
}

function comment({ id, body }: Chunk): string | undefined {
  if (id !== "LIST" || body.length < 4 || text(body, 0) !== "INFO") return undefined;
  const found = readChunks(body.subarray(4)).find((chunk) => chunk.id === "ICMT");
  return found?.body.toString("utf8").replace(/\0+$/, "");
}

function text(file: Buffer, offset: number): string {
  return file.toString("latin1", offset, offset + 4);
}
