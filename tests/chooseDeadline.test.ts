import { setTimeout as sleep } from "node:timers/promises";
import { chooseDeadline } from "../lib/chooseDeadline";

describe("chooseDeadline", () => {
  const start = chooseDeadline();

  it("aborts when the time is up", async () => {
    const { signal } = start(10);
    expect(signal.aborted).toBe(false);
    await Promise.all([
      new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true })),
      sleep(20),
    ]);
    expect(signal.reason).toMatchObject({ name: "TimeoutError" });
  });

  it("never aborts once it has ended", async () => {
    const { signal, end } = start(10);
    end();
    await sleep(40);
    expect(signal.aborted).toBe(false);
  });

  it("leaves the time to whoever is given", () => {
    const { signal } = new AbortController();
    const { signal: chosen, end } = chooseDeadline((delayInMs) =>
      delayInMs === 10 ? signal : AbortSignal.abort(),
    )(10);
    end();
    expect(chosen).toBe(signal);
  });
});
