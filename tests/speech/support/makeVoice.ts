const rate = 48_000;

/** How a made-up voice speaks. */
type Manner = Readonly<{
  seconds?: number;
  /** From 0 to 1, by the second. */
  level?: (second: number) => number;
}>;

/**
 * Something that moves as a voice does, at 48 kHz: syllables of a hum with overtones, every third of them a hiss, a pause after each
 * eight. The same each time.
 */
export function makeVoice({ seconds = 4, level = () => 0.3 }: Manner = {}): Float32Array {
  const next = makeNoise();
  let slow = 0;
  return Float32Array.from({ length: seconds * rate }, (_, index) => {
    const second = index / rate;
    const syllable = Math.floor(second * 5);
    const within = second * 5 - syllable;
    const isPause = syllable % 10 >= 8;
    const shape = isPause ? 0 : Math.sin(Math.PI * within) ** 2;
    const pitch = 110 + 15 * Math.sin(syllable);
    let hum = 0;
    for (let overtone = 1; overtone <= 20; overtone += 1) {
      hum += Math.sin(2 * Math.PI * pitch * overtone * second) / overtone ** 1.3;
    }
    const noise = next();
    // A hiss has little below 2 kHz: the noise less what it was a moment ago.
    const hiss = noise - slow;
    slow += 0.25 * (noise - slow);
    const sound = syllable % 3 === 2 ? 0.3 * hiss : 0.4 * hum;
    return level(second) * (shape * sound + 0.0002 * noise);
  });
}

/** Noise from -1 to 1, the same each time. */
function makeNoise(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (2 * state) / 2_147_483_647 - 1;
  };
}
