/** What is under a voice should be so far below it: https://www.w3.org/WAI/WCAG22/Understanding/low-or-no-background-audio.html */
const leastInDecibels = 20;
/** Between words a voice falls by more than this; music and a hum hardly do. */
const leastMoved = 6;

/**
 * True where something goes on under a voice in its pauses: music, a machine, other people. A voice is as loud as the loudest
 * twentieth of a sound, what is under it as the softest; a sound that hardly moves is no voice.
 */
export function hasBackground(levels: readonly number[]): boolean {
  const sorted = levels.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? -100;
  const moved = at(0.95) - at(0.05);
  return moved >= leastMoved && moved < leastInDecibels;
}
