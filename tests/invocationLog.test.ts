import { setTimeout as sleep } from "node:timers/promises";
import { makeInvocationLog } from "../lib/invocationLog";

/** A way of lines that says which way each took. */
function aWay() {
  const took: string[] = [];
  const by = (way: string) => (line: string) => void took.push(`${way}: ${line}`);
  const way = makeInvocationLog({ standardOutput: by("output"), standardError: by("error") });
  const ofInvocation = (name: string) => ({
    info: by(`${name} info`),
    warn: by(`${name} warn`),
    error: by(`${name} error`),
  });
  return { ...way, took, ofInvocation };
}

describe("invocationLog", () => {
  it("takes the way of the invocation that a line belongs to, also of two at once", async () => {
    const { within, write, took, ofInvocation } = aWay();
    const work = (name: string) => async () => {
      write(`${name} begins`, "info");
      await sleep(1);
      write(`${name} ends`, "warn");
      return name;
    };
    const results = await Promise.all(
      ["a", "b"].map((name) => within(ofInvocation(name), work(name))),
    );
    expect(results).toEqual(["a", "b"]);
    expect(took.toSorted()).toEqual([
      "a info: a begins",
      "a warn: a ends",
      "b info: b begins",
      "b warn: b ends",
    ]);
  });

  it("takes the streams outside of invocations, and once an invocation is over, even if it failed", async () => {
    const { within, write, took, ofInvocation } = aWay();
    let late: Promise<void> | undefined;
    const failing = within(ofInvocation("a"), () => {
      late = sleep(5).then(() => write("late", "error"));
      return Promise.reject(new Error("no"));
    });
    await expect(failing).rejects.toThrow("no");
    await late;
    write("early", "info");
    write("careful", "warn");
    expect(took).toEqual(["error: late", "output: early", "error: careful"]);
  });
});
