import type { WavFormat } from "./readWavFormat";

type ReadSample = (view: DataView, at: number) => number;

/** The samples of a data chunk as numbers between -1 and 1, several channels mixed into one. An unfinished last frame is dropped. */
export function decodeSamples(bytes: Uint8Array, format: WavFormat): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const readSample = reader(format);
  const sampleLength = format.bitsPerSample / 8;
  const frameLength = sampleLength * format.channels;
  const samples = new Float32Array(Math.floor(bytes.length / frameLength));
  for (let frame = 0; frame < samples.length; frame += 1) {
    let sum = 0;
    for (let channel = 0; channel < format.channels; channel += 1) {
      sum += readSample(view, frame * frameLength + channel * sampleLength);
    }
    samples[frame] = sum / format.channels;
  }
  return samples;
}

function reader({ encoding, bitsPerSample }: WavFormat): ReadSample {
  switch (encoding) {
    case "pcm":
      return pcmReaders[bitsPerSample] ?? readPcm16;
    case "float":
      return bitsPerSample === 64 ? readFloat64 : readFloat32;
    case "aLaw":
      return (view, at) => fromALaw(view.getUint8(at)) / 32_768;
    case "muLaw":
      return (view, at) => fromMuLaw(view.getUint8(at)) / 32_768;
  }
}

const readPcm16: ReadSample = (view, at) => view.getInt16(at, true) / 32_768;

const pcmReaders: Readonly<Record<number, ReadSample>> = {
  8: (view, at) => (view.getUint8(at) - 128) / 128,
  16: readPcm16,
  24: (view, at) => (view.getInt16(at + 1, true) * 256 + view.getUint8(at)) / 8_388_608,
  32: (view, at) => view.getInt32(at, true) / 2_147_483_648,
};

const readFloat32: ReadSample = (view, at) => finite(view.getFloat32(at, true));
const readFloat64: ReadSample = (view, at) => finite(view.getFloat64(at, true));

function finite(sample: number): number {
  return Number.isFinite(sample) ? sample : 0;
}

/** ITU-T G.711, mu-law: 8 bits that stand for 14, here scaled to 16. */
function fromMuLaw(byte: number): number {
  const bits = ~byte & 0xff;
  const magnitude = ((((bits & 0x0f) << 3) + 0x84) << ((bits & 0x70) >> 4)) - 0x84;
  return (bits & 0x80) === 0 ? magnitude : -magnitude;
}

/** ITU-T G.711, A-law: 8 bits that stand for 13, here scaled to 16. */
function fromALaw(byte: number): number {
  const bits = byte ^ 0x55;
  const segment = (bits & 0x70) >> 4;
  const step = ((bits & 0x0f) << 4) + 8;
  const magnitude = segment === 0 ? step : (step + 0x100) << (segment - 1);
  return (bits & 0x80) === 0 ? -magnitude : magnitude;
}
