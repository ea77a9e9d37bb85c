import { setTimeout as sleep } from "node:timers/promises";
import { chooseDeadline } from "../../lib/time/chooseDeadline";

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

  it("tells once when the time is up, also somebody who asks late, and nobody once it has ended", async () => {
    const told: string[] = [];
    const deadline = start(10);
    const ended = start(10);
    deadline.whenUp(() => told.push("in time"));
    ended.whenUp(() => told.push("after its end"));
    ended.end();
    await sleep(40);
    deadline.whenUp(() => told.push("late"));
    expect(told).toEqual(["in time", "late"]);
    expect(deadline.signal.reason).toMatchObject({ name: "TimeoutError" });
  });

  it("has a light signal that aborts with it, and tells nobody who left", async () => {
    const told: unknown[] = [];
    const { lightSignal, signal } = start(10);
    const leave = () => told.push("left");
    lightSignal.addEventListener("abort", leave);
    lightSignal.addEventListener("abort", (reason) => told.push(reason));
    lightSignal.removeEventListener("abort", leave);
    expect(lightSignal.aborted).toBe(false);
    await sleep(40);
    expect(lightSignal.aborted).toBe(true);
    lightSignal.addEventListener("abort", () => told.push("late"));
    expect(told).toEqual([signal.reason, "late"]);
  });

  it("leaves the time to whoever is given", () => {
    const { signal } = new AbortController();
    const { signal: chosen, end } = chooseDeadline((delayInMs) =>
      delayInMs === 10 ? signal : AbortSignal.abort(),
    )(10);
    end();
    expect(chosen).toBe(signal);
  });

  it("tells when whoever is given says that time is up", () => {
    const given = new AbortController();
    const deadline = chooseDeadline(() => given.signal)(10);
    const told: unknown[] = [];
    deadline.whenUp((reason) => told.push(reason));
    given.abort("first");
    deadline.whenUp((reason) => told.push(reason));
    expect(told).toEqual(["first", "first"]);
  });
});
