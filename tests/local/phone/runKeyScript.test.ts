import type { SimulatorEvent, SimulatorFact } from "../../../local/graph/simulatorEvent";
import { IvrError } from "../../../lib/errors";
import { parseKeyScript } from "../../../lib/simulation/parseKeyScript";
import { runKeyScript } from "../../../local/phone/runKeyScript";
import { watchCall } from "../../../local/phone/watchCall";

const prompt = {
  type: "promptStarted",
  operationId: "1",
  promptId: "a",
  words: "Hello.",
  durationInMs: 9,
} as const;
const promptEnded = (outcome: "completed" | "cancelled") =>
  ({ type: "promptEnded", operationId: "1", outcome }) as const;
const ended = { type: "ended", code: 0, subcode: 0, reason: "callerHungUp" } as const;

/** A call whose events a test tells one by one, and what the caller did between them. */
function aCall() {
  const told: string[] = [];
  const facts: SimulatorFact[] = [];
  let wake = () => {};
  async function* stream(): AsyncGenerator<SimulatorEvent> {
    for (let sequence = 1; ; sequence += 1) {
      while (facts.length < sequence) {
        await new Promise<void>((resolve) => (wake = resolve));
      }
      const fact = facts[sequence - 1];
      if (fact) yield { sequence, at: "2026-11-21T09:00:00Z", ...fact };
      if (fact?.type === "ended") return;
    }
  }
  const tell = async (...more: SimulatorFact[]) => {
    facts.push(...more);
    wake();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const watch = watchCall(stream(), () => {});
  const simulator = {
    press: async (_: string, keys: string) => void told.push(`press ${keys}`),
    speak: async (_: string, seconds: number) => void told.push(`speak ${seconds}`),
    hangUp: async () => {
      told.push("hangUp");
      await tell(ended);
    },
  };
  const run = (script: string) =>
    runKeyScript(
      { simulator, callId: "call-1", watch, timeScale: 1000 },
      parseKeyScript(script).steps ?? [],
    );
  return { told, tell, watch, simulator, run };
}

describe("runKeyScript", () => {
  it("does one thing after the other as soon as the app hears keys", async () => {
    const { told, tell, run } = aCall();
    const script = run("p2 1# s3 h");
    await tell({ type: "incoming" }, { type: "answered" }, { type: "audioActive" });
    expect(told).toEqual([]);
    await tell({ type: "toneSubscribed" });
    await script;
    expect(told).toEqual(["press 1", "press #", "speak 3", "hangUp"]);
  });

  it("waits with w for the end of the prompt that is playing", async () => {
    const { told, tell, run } = aCall();
    const script = run("w 1");
    await tell({ type: "toneSubscribed" }, prompt);
    expect(told).toEqual([]);
    await tell(promptEnded("completed"));
    await script;
    expect(told).toEqual(["press 1"]);
  });

  it("waits with w for what follows the prompt that a key cut off", async () => {
    const { told, tell, run } = aCall();
    const script = run("w 2");
    await tell({ type: "toneSubscribed" }, prompt, { type: "tone", tone: "tone1", sequenceId: 4 });
    await tell(promptEnded("cancelled"));
    expect(told).toEqual([]);
    await tell(prompt, promptEnded("completed"));
    await script;
    expect(told).toEqual(["press 2"]);
  });

  it("speaks after the beep, which may be a moment away", async () => {
    const { told, tell, run } = aCall();
    const script = run("w s5 #");
    await tell({ type: "toneSubscribed" }, prompt, promptEnded("completed"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told).toEqual([]);
    await tell({ type: "beep" });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told).toEqual([]);
    await tell({ type: "recordingStarted" });
    await script;
    expect(told).toEqual(["speak 5", "press #"]);
  });

  it("stops when the call ends before the script does", async () => {
    const { told, tell, run } = aCall();
    const script = run("p600 1");
    await tell({ type: "toneSubscribed" }, ended);
    await script;
    expect(told).toEqual([]);
  });

  it("does nothing on a call that is never heard", async () => {
    const { told, tell, run } = aCall();
    const script = run("1");
    await tell({ type: "incoming" }, ended);
    await script;
    expect(told).toEqual([]);
  });

  it("takes a key that comes too late as no failure", async () => {
    const { tell, simulator, run } = aCall();
    simulator.press = () => Promise.reject(new IvrError("GRAPH_CALL_GONE", "The call has ended."));
    const script = run("1");
    await tell({ type: "toneSubscribed" });
    await expect(script).resolves.toBeUndefined();
  });
});
