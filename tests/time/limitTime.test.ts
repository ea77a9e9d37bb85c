import { setTimeout as sleep } from "node:timers/promises";
import { limitTime } from "../../lib/time/limitTime";

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) {
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
  }
  throw signal.reason;
}

describe("limitTime", () => {
  it("aborts what takes longer", async () => {
    await expect(Promise.all([limitTime(10, untilAborted), sleep(20)])).rejects.toMatchObject({
      name: "TimeoutError",
    });
  });

  it("aborts when somebody stops it, or has done so before", async () => {
    const stopping = new AbortController();
    const stopped = limitTime(1000, untilAborted, stopping.signal);
    stopping.abort("stopped");
    await expect(stopped).rejects.toBe("stopped");
    await expect(limitTime(1000, untilAborted, stopping.signal)).rejects.toBe("stopped");
  });

  it("leaves nothing of itself once the work is done, well or badly", async () => {
    const signals: AbortSignal[] = [];
    const keep = (signal: AbortSignal) => void signals.push(signal);
    await limitTime(10, (signal) => Promise.resolve(keep(signal)));
    await limitTime(10, (signal) => {
      keep(signal);
      return Promise.reject(new Error("No."));
    }).catch(() => undefined);
    await sleep(40);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, false]);
  });
});
