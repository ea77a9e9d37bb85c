import { promptFormat } from "../promptFormat";
import { writeWords } from "./words";

/**
 * A WAV file in Graph's format from samples at 16 kHz, with the words it speaks after the sound.
 * Graph's own sample prompts carry LIST chunks: https://github.com/microsoftgraph/microsoft-graph-comms-samples
 */
export function writeWav(samples: Float32Array, words?: string): Uint8Array {
  const chunks = [
    chunk("fmt ", formatContent()),
    chunk("data", sampleContent(samples)),
    ...(words === undefined || words === "" ? [] : [chunk("LIST", writeWords(words))]),
  ];
  return chunk("RIFF", concatenate([new TextEncoder().encode("WAVE"), ...chunks]));
}

function formatContent(): Uint8Array {
  const { sampleRateInHertz, bitsPerSample, channels } = promptFormat;
  const content = new DataView(new ArrayBuffer(16));
  const frameLength = (channels * bitsPerSample) / 8;
  content.setUint16(0, 1, true);
  content.setUint16(2, channels, true);
  content.setUint32(4, sampleRateInHertz, true);
  content.setUint32(8, sampleRateInHertz * frameLength, true);
  content.setUint16(12, frameLength, true);
  content.setUint16(14, bitsPerSample, true);
  return new Uint8Array(content.buffer);
}

const { max, min, round } = Math;

function sampleContent(samples: Float32Array): Uint8Array {
  const content = new DataView(new ArrayBuffer(2 * samples.length));
  for (let index = 0; index < samples.length; index++) {
    const level = round((samples[index] ?? 0) * 32_768);
    // Silence is there already.
    if (level !== 0) content.setInt16(2 * index, max(-32_768, min(32_767, level)), true);
  }
  return new Uint8Array(content.buffer);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const header = new Uint8Array(8);
  header.set(new TextEncoder().encode(name));
  new DataView(header.buffer).setUint32(4, content.length, true);
  return concatenate([header, content]);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
