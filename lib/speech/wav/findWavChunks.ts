import { makeAudioError } from "../makeAudioError";

/** The chunks of a RIFF file by their four letters; of several with one name, the first. */
export type WavChunks = ReadonlyMap<string, Uint8Array>;

const headerLength = 8;

/** Walks a RIFF WAVE file. A length that is a placeholder or reaches beyond the file means "the rest". Throws AUDIO_UNUSABLE when it is not one. */
export function findWavChunks(bytes: Uint8Array): WavChunks {
  if (fourLetters(bytes, 0) !== "RIFF" || fourLetters(bytes, 8) !== "WAVE") {
    throw makeAudioError("This is not a WAV file: save the recording as WAV and try again.");
  }
  const chunks = new Map<string, Uint8Array>();
  let at = 12;
  while (at + headerLength <= bytes.length) {
    const name = fourLetters(bytes, at);
    const start = at + headerLength;
    const length = chunkLength(bytes, at);
    if (!chunks.has(name)) {
      chunks.set(name, bytes.subarray(start, start + length));
    }
    at = nextChunk(bytes, start + length);
  }
  return chunks;
}

/** Programs that write to a pipe leave 0 or the largest number where the length belongs. */
function chunkLength(bytes: Uint8Array, at: number): number {
  const start = at + headerLength;
  const rest = bytes.length - start;
  const length = view(bytes).getUint32(at + 4, true);
  const isPlaceholder =
    length === 0 && fourLetters(bytes, at) === "data" && !isChunkStart(bytes, start);
  return length > rest || isPlaceholder ? rest : length;
}

/** Chunks begin at even places; some programs forget the byte between. */
function nextChunk(bytes: Uint8Array, end: number): number {
  if (end % 2 === 0) {
    return end;
  }
  return bytes[end] !== 0 && isChunkStart(bytes, end) ? end : end + 1;
}

function isChunkStart(bytes: Uint8Array, at: number): boolean {
  return (
    at + headerLength <= bytes.length &&
    /^[A-Za-z][A-Za-z0-9_ ]{3}$/.test(fourLetters(bytes, at)) &&
    view(bytes).getUint32(at + 4, true) <= bytes.length - at - headerLength
  );
}

function fourLetters(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
