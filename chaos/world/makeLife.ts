/** What a process dies of: a fault that kills it, at one of its effects or else, or the app. */
export type DeathCause = "faultAtEffect" | "fault" | "app";

/** Whether a process is still there, and its end. */
export type Life = Readonly<{
  isAlive: () => boolean;
  die: (why: string, cause: DeathCause) => void;
}>;

/** Begins a life; `onDeath` is told once. */
export function makeLife(onDeath: Life["die"]): Life {
  let isAlive = true;
  return {
    isAlive: () => isAlive,
    die: (why, cause) => {
      if (!isAlive) return;
      isAlive = false;
      onDeath(why, cause);
    },
  };
}

/** What a dead process waits for. Another one each time, so that what waits is forgotten. */
export function never<Answer>(): Promise<Answer> {
  return new Promise(() => undefined);
}
