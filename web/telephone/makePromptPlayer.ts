/** Plays the WAV of prompts, one at a time. */
export type PromptPlayer = Readonly<{
  /** Plays a prompt by its id, or by the address of a recording. */
  play: (promptId: string) => void;
  stop: () => void;
  /** How many times faster than real life. */
  setSpeed: (speed: number) => void;
  /** Allows sound, when somebody has just clicked. */
  unlock: () => void;
}>;

/** More than a browser plays in any useful way. */
const fastest = 4;

/** Makes a player. What cannot be played is left out: its words are there to be read. */
export function makePromptPlayer(): PromptPlayer {
  const audio = new Audio();
  audio.preload = "auto";
  let speed = 1;
  const start = () => {
    audio.playbackRate = Math.min(speed, fastest);
    audio.play().catch(() => undefined);
  };
  return {
    play: (promptId) => {
      audio.src = /^[0-9a-f]{64}$/.test(promptId) ? `/api/prompts/${promptId}` : promptId;
      start();
    },
    stop: () => audio.pause(),
    setSpeed: (chosen) => {
      speed = chosen;
    },
    unlock: () => audio.load(),
  };
}
