const bandInHertz = 500;
const frameInSeconds = 0.032;

/** How loud a sound ever is in each band of 500 Hz, in decibels: hisses are rare, and the highest of a voice. */
export function measureBands(
  samples: Float32Array,
  sampleRateInHertz: number,
  highestInHertz: number,
): readonly Readonly<{ from: number; level: number }>[] {
  const size = 2 ** Math.round(Math.log2(frameInSeconds * sampleRateInHertz));
  const loudest = Array.from({ length: highestInHertz / bandInHertz }, () => 1e-20);
  const window = Float64Array.from(
    { length: size },
    (_, at) => Math.sin((Math.PI * at) / size) ** 2,
  );
  for (let start = 0; start + size <= samples.length; start += size) {
    const real = window.map((weight, at) => weight * (samples[start + at] ?? 0));
    const imaginary = new Float64Array(size);
    transform(real, imaginary);
    const sums = loudest.map(() => 0);
    for (let bin = 1; bin < size / 2; bin += 1) {
      const band = Math.floor((bin * sampleRateInHertz) / size / bandInHertz);
      if (band >= sums.length) break;
      sums[band] = (sums[band] ?? 0) + (real[bin] ?? 0) ** 2 + (imaginary[bin] ?? 0) ** 2;
    }
    for (const [band, sum] of sums.entries()) loudest[band] = Math.max(loudest[band] ?? 0, sum);
  }
  return loudest.map((energy, band) => ({
    from: band * bandInHertz,
    level: 10 * Math.log10(energy / size ** 2),
  }));
}

/** The Fourier transform in place (Cooley and Tukey, radix 2). */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const size = real.length;
  for (let at = 1, mirrored = 0; at < size; at += 1) {
    let bit = size >> 1;
    for (; (mirrored & bit) !== 0; bit >>= 1) mirrored ^= bit;
    mirrored ^= bit;
    if (at < mirrored) {
      swap(real, at, mirrored);
      swap(imaginary, at, mirrored);
    }
  }
  for (let half = 1; half < size; half *= 2) {
    for (let offset = 0; offset < half; offset += 1) {
      const cosine = Math.cos((Math.PI * offset) / half);
      const sine = -Math.sin((Math.PI * offset) / half);
      for (let at = offset; at < size; at += 2 * half) {
        const other = at + half;
        const re = (real[other] ?? 0) * cosine - (imaginary[other] ?? 0) * sine;
        const im = (real[other] ?? 0) * sine + (imaginary[other] ?? 0) * cosine;
        real[other] = (real[at] ?? 0) - re;
        imaginary[other] = (imaginary[at] ?? 0) - im;
        real[at] = (real[at] ?? 0) + re;
        imaginary[at] = (imaginary[at] ?? 0) + im;
      }
    }
  }
}

function swap(values: Float64Array, one: number, other: number): void {
  const kept = values[one] ?? 0;
  values[one] = values[other] ?? 0;
  values[other] = kept;
}
