type WavOptions = Readonly<{
  durationInMs?: number;
  words?: string;
  encoding?: number;
  channels?: number;
  samplesPerSecond?: number;
  bitsPerSample?: number;
  /** Length of the fmt chunk: 16, or 18 as in Microsoft's own samples. */
  formatLength?: number;
}>;

/** A WAV file of silence. */
export function aWav(options: WavOptions = {}): Buffer {
  const { durationInMs = 1000, words, encoding = 1, channels = 1 } = options;
  const { samplesPerSecond = 16_000, bitsPerSample = 16, formatLength = 16 } = options;
  const bytesPerSecond = (samplesPerSecond * channels * bitsPerSample) / 8;
  const format = Buffer.alloc(formatLength);
  format.writeUInt16LE(encoding, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(samplesPerSecond, 4);
  format.writeUInt32LE(bytesPerSecond, 8);
  format.writeUInt16LE((channels * bitsPerSample) / 8, 12);
  format.writeUInt16LE(bitsPerSample, 14);
  const chunks = [
    chunk("fmt ", format),
    ...(words === undefined
      ? []
      : [
          chunk(
            "LIST",
            Buffer.concat([Buffer.from("INFO"), chunk("ICMT", Buffer.from(`${words}\0`))]),
          ),
        ]),
    chunk("data", Buffer.alloc((bytesPerSecond * durationInMs) / 1000)),
  ];
  return chunk("RIFF", Buffer.concat([Buffer.from("WAVE"), ...chunks]));
}

function chunk(id: string, body: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(id, "latin1");
  header.writeUInt32LE(body.length, 4);
  return Buffer.concat([header, body, Buffer.alloc(body.length % 2)]);
}
