import { measureBands } from "./measureBands";

/** Clear speech goes as high as this: EN 301 549, 6.1. */
const highestInHertz = 7_000;
/** A voice falls off over thousands of hertz; a telephone or a poor codec cuts it off so steeply within one band. */
const cutInDecibels = 25;
/** Softer than this against the loudest band, nobody can say whether anything was cut off. */
const heardInDecibels = 50;

/** True where a voice was cut off below 7 kHz before it was saved, whatever the file could hold. */
export function isNarrow(samples: Float32Array, sampleRateInHertz: number): boolean {
  if (sampleRateInHertz < 2 * highestInHertz) return true;
  const bands = measureBands(samples, sampleRateInHertz, highestInHertz + 500);
  const loudest = bands.reduce((most, { level }) => Math.max(most, level), -200);
  return bands.some(({ from, level }, index) => {
    const above = bands.slice(index + 2);
    const isEdge = from >= 2_500 && level > loudest - heardInDecibels && above.length > 0;
    return isEdge && above.every((one) => one.level < level - cutInDecibels);
  });
}
