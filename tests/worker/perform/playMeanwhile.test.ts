import { playMeanwhile } from "../../../lib/worker/perform/playMeanwhile";
import { clipKey } from "../../../lib/flow/prompts/clip";
import { aWork } from "../../support/aWork";

const patience = { type: "speech", text: "One moment.", language: "en" } as const;
const audio = { [clipKey(patience)]: "prompt-1" };
const filler = { operation: "meeting-1", filler: [patience], fillerAfterInMs: 2000 };
const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("playMeanwhile", () => {
  it("plays nothing before a quick answer, nor after it", async () => {
    const wakes: (() => void)[] = [];
    const sleep = () => new Promise<void>((resolve) => void wakes.push(resolve));
    const { work, memoryGraph } = aWork({ audio, ports: { sleep } });
    expect(await playMeanwhile(work, filler, () => Promise.resolve("made"))).toBe("made");
    wakes.forEach((wake) => wake());
    await soon();
    expect(memoryGraph.requests).toEqual([]);
  });

  it("plays the words while the answer takes long, and rejects as the answer does", async () => {
    let fail: (reason: Error) => void = () => undefined;
    const answer = new Promise<never>((_resolve, reject) => void (fail = reject));
    const { work, memoryGraph } = aWork({ audio, ports: { sleep: async () => undefined } });
    const made = playMeanwhile(work, filler, () => answer);
    await soon();
    expect(memoryGraph.requests.map(({ request }) => request)).toEqual([
      { operation: "meeting-1-filler", prompts: [{ promptId: "prompt-1" }] },
    ]);
    fail(new Error("refused"));
    await expect(made).rejects.toThrow("refused");
  });
});
