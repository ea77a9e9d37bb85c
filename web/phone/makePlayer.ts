import type { Clip } from "../../lib/flow/prompts/clip";

/** Plays what a caller hears. */
export type Player = Readonly<{ play: (clips: readonly Clip[]) => void; stop: () => void }>;

/**
 * Makes a player: recordings as callers hear them, other words by the voice of this computer if it has one. What is played
 * next waits for what plays.
 */
export function makePlayer(): Player {
  let waiting: Clip[] = [];
  let stopCurrent: (() => void) | undefined;
  const next = () => {
    const clip = waiting.shift();
    stopCurrent = clip === undefined ? undefined : start(clip, next);
  };
  return {
    play: (clips) => {
      waiting.push(...clips);
      if (stopCurrent === undefined) next();
    },
    stop: () => {
      waiting = [];
      stopCurrent?.();
      stopCurrent = undefined;
    },
  };
}

/** Starts one clip; `finished` is called when it has ended or cannot be played, unless it was stopped before. */
function start(clip: Clip, finished: () => void): () => void {
  switch (clip.type) {
    case "pause": {
      const timer = setTimeout(finished, clip.milliseconds);
      return () => clearTimeout(timer);
    }
    case "audio": {
      const audio = new Audio(`/api/prompts/${clip.promptId}`);
      audio.addEventListener("ended", finished);
      audio.addEventListener("error", finished);
      // A browser may refuse to play; the words are there to be read.
      audio.play().catch(finished);
      return () => {
        audio.removeEventListener("ended", finished);
        audio.removeEventListener("error", finished);
        audio.pause();
      };
    }
    case "speech": {
      const words = new SpeechSynthesisUtterance(clip.text);
      words.lang = clip.language;
      words.addEventListener("end", finished);
      words.addEventListener("error", finished);
      speechSynthesis.speak(words);
      return () => {
        words.removeEventListener("end", finished);
        words.removeEventListener("error", finished);
        speechSynthesis.cancel();
      };
    }
  }
}
