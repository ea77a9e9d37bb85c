/** A time in epoch milliseconds as a .NET DateTime counts it: hundreds of nanoseconds since the year 1, in 8 bytes. */
export function toDotNetTicks(time: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(Math.floor(time)) * 10_000n + ticksAtEpoch);
  return bytes;
}

const ticksAtEpoch = 621_355_968_000_000_000n;
