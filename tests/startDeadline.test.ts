import { setTimeout as sleep } from "node:timers/promises";
import { startDeadline } from "../lib/startDeadline";

describe("startDeadline", () => {
  it("aborts when the time is up", async () => {
    const { signal } = startDeadline(10);
    expect(signal.aborted).toBe(false);
    await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
    expect(signal.reason).toMatchObject({ name: "TimeoutError" });
  });

  it("never aborts once it has ended", async () => {
    const { signal, end } = startDeadline(10);
    end();
    await sleep(40);
    expect(signal.aborted).toBe(false);
  });
});
