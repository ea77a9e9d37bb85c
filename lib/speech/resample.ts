const zeroCrossings = 24;
const kaiserBeta = 8;
/** Leaves room for the filter's slope below half of the lower rate, where nothing may be left. */
const passBand = 0.95;

/** The same sound at another rate: a low-pass filter (windowed sinc) evaluated where each new sample lies. Pure. */
export function resample(samples: Float32Array, fromHertz: number, toHertz: number): Float32Array {
  if (fromHertz === toHertz) {
    return samples;
  }
  const divisor = greatestCommonDivisor(fromHertz, toHertz);
  const phases = toHertz / divisor;
  const stride = fromHertz / divisor;
  const weightsOf = makeWeights(Math.min(1, toHertz / fromHertz) * passBand, phases);
  const resampled = new Float32Array(Math.round((samples.length * toHertz) / fromHertz));
  for (let index = 0; index < resampled.length; index += 1) {
    const position = index * stride;
    const weights = weightsOf(position % phases);
    const first = Math.floor(position / phases) - weights.length / 2 + 1;
    resampled[index] = weightedSum(samples, first, weights);
  }
  return resampled;
}

function weightedSum(samples: Float32Array, first: number, weights: Float64Array): number {
  const begin = Math.max(0, -first);
  const end = Math.min(weights.length, samples.length - first);
  let sum = 0;
  for (let tap = begin; tap < end; tap += 1) {
    sum += (samples[first + tap] ?? 0) * (weights[tap] ?? 0);
  }
  return sum;
}

/** The filter's weights for a place between two samples, worked out once per place; they sum to 1, so that levels stay. */
function makeWeights(cutoff: number, phases: number): (phase: number) => Float64Array {
  const halfLength = Math.ceil(zeroCrossings / cutoff);
  const known = new Map<number, Float64Array>();
  return (phase) => {
    const found = known.get(phase);
    if (found !== undefined) {
      return found;
    }
    const weights = Float64Array.from({ length: 2 * halfLength }, (_, tap) => {
      const distance = tap - halfLength + 1 - phase / phases;
      return sinc(cutoff * distance) * kaiser(distance / halfLength);
    });
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const normalised = weights.map((weight) => weight / sum);
    known.set(phase, normalised);
    return normalised;
  };
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : bessel(kaiserBeta * Math.sqrt(1 - x * x)) / bessel(kaiserBeta);
}

/** The modified Bessel function of order zero, by its power series. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let order = 1; term > sum * 1e-12; order += 1) {
    term *= (x / 2 / order) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
