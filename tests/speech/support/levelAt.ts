/** How strong one frequency is in a sound: the amplitude of a sine there, away from both ends (Goertzel). */
export function levelAt(samples: Float32Array, frequency: number, rate: number): number {
  const middle = samples.subarray(
    Math.floor(samples.length * 0.1),
    Math.floor(samples.length * 0.9),
  );
  let real = 0;
  let imaginary = 0;
  let weightSum = 0;
  middle.forEach((sample, index) => {
    const window = Math.sin((Math.PI * index) / middle.length) ** 2;
    const angle = (2 * Math.PI * frequency * index) / rate;
    real += window * sample * Math.cos(angle);
    imaginary += window * sample * Math.sin(angle);
    weightSum += window;
  });
  return (2 * Math.hypot(real, imaginary)) / weightSum;
}
