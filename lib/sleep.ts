import type { Sleep } from "./worker/ports";

/** Lets real time pass. */
export const sleep: Sleep = (delayInMs, waking) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, delayInMs);
    waking?.whenAwake(() => {
      clearTimeout(timer);
      resolve();
    });
  });
