/** Whether a process is still there, and its end. */
export type Life = Readonly<{
  isAlive: () => boolean;
  die: (why: string, where?: "atEffect" | "elsewhere") => void;
}>;

/** Begins a life; `onDeath` is told once. */
export function makeLife(onDeath: (why: string, where: "atEffect" | "elsewhere") => void): Life {
  let isAlive = true;
  return {
    isAlive: () => isAlive,
    die: (why, where = "elsewhere") => {
      if (!isAlive) return;
      isAlive = false;
      onDeath(why, where);
    },
  };
}

/** What a dead process waits for. Another one each time, so that what waits is forgotten. */
export function never<Answer>(): Promise<Answer> {
  return new Promise(() => undefined);
}
