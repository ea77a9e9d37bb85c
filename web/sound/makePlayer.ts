import type { Clip } from "../../lib/flow/prompts/clip";

/** Words as a clip has them. */
export type SpokenClip = Extract<Clip, Readonly<{ type: "speech" }>>;

/** Finds the sound of words in the voice of callers; undefined where it is not to be had. */
export type FindSound = (clip: SpokenClip) => Promise<string | undefined>;

/** Plays what a caller hears. */
export type Player = Readonly<{ play: (clips: readonly Clip[]) => void; stop: () => void }>;

type PlayerParts = Readonly<{
  /** Without it, all words are in the voice of this computer. */
  findSound?: FindSound | undefined;
  /** The voice of this computer, if it has one, speaks in place of the real one. */
  spokeOtherwise?: (() => void) | undefined;
  /** Nothing is left to be played. */
  ended?: (() => void) | undefined;
}>;

/**
 * Makes a player: recordings and words as callers hear them, words without a sound by the voice of this computer. What is
 * played next waits for what plays.
 */
export function makePlayer(parts: PlayerParts = {}): Player {
  let waiting: Clip[] = [];
  let stopCurrent: (() => void) | undefined;
  const next = () => {
    const clip = waiting.shift();
    const [following] = waiting;
    stopCurrent = clip === undefined ? undefined : start(clip, parts, next);
    if (clip === undefined) parts.ended?.();
    // What comes next is made audible while this one plays.
    if (following?.type === "speech") void parts.findSound?.(following);
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
function start(clip: Clip, parts: PlayerParts, finished: () => void): () => void {
  switch (clip.type) {
    case "pause": {
      const timer = setTimeout(finished, clip.milliseconds);
      return () => clearTimeout(timer);
    }
    case "audio":
      return playSound(clip.promptId, finished);
    case "speech":
      return startWords(clip, parts, finished);
  }
}

function startWords(clip: SpokenClip, parts: PlayerParts, finished: () => void): () => void {
  const { findSound, spokeOtherwise } = parts;
  const speak = () => {
    spokeOtherwise?.();
    return speakHere(clip, finished);
  };
  if (findSound === undefined) return speak();
  let isOver = false;
  let stop = () => {
    isOver = true;
  };
  void findSound(clip).then((promptId) => {
    if (!isOver) stop = promptId === undefined ? speak() : playSound(promptId, finished);
  });
  return () => stop();
}

function playSound(promptId: string, finished: () => void): () => void {
  const audio = new Audio(`/api/prompts/${promptId}`);
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

function speakHere({ text, language }: SpokenClip, finished: () => void): () => void {
  const words = new SpeechSynthesisUtterance(text);
  words.lang = language;
  words.addEventListener("end", finished);
  words.addEventListener("error", finished);
  speechSynthesis.speak(words);
  return () => {
    words.removeEventListener("end", finished);
    words.removeEventListener("error", finished);
    speechSynthesis.cancel();
  };
}
