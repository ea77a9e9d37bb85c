import type { Sleep } from "./worker/ports";

/** Lets real time pass; a signal that is aborted ends the wait. */
export const sleep: Sleep = (delayInMs, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, delayInMs);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    signal?.addEventListener("abort", wake, { once: true });
  });
