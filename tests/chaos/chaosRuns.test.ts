import { judgeTrial } from "../../chaos/judge/judgeTrial";
import { judgeLog } from "../../chaos/log/judgeLog";
import { findMutant } from "../../chaos/mutants/findMutant";
import type { Mutant } from "../../chaos/mutants/mutant";
import { mutants } from "../../chaos/mutants/mutants";
import { shrinkFailure } from "../../chaos/shrink/shrinkFailure";
import type { CallStory } from "../../chaos/story/callStory";
import { factText } from "../../chaos/story/factText";
import { closeStories } from "../../chaos/world/closeStories";
import { runTrial } from "../../chaos/world/runTrial";
import { startWorld } from "../../chaos/world/startWorld";
import { makeStorage } from "../../lib/storage/storage";
import { aRecording } from "../contracts/support/aRecording";
import { aTrial } from "./support/aTrial";

/* Whole runs, small ones: that chaos replays, judges, shrinks and finds what was broken on purpose. */

// The first run of a process publishes every flow, which takes its time on a busy machine.
jest.setTimeout(240_000);

describe("a run", () => {
  it("goes the same way again for the same seed, and another way for another", async () => {
    const first = await runTrial(aTrial("anything", 8));
    const again = await runTrial(aTrial("anything", 8));
    expect(again.digest).toBe(first.digest);
    expect(again.struck).toEqual(first.struck);
    expect((await runTrial(aTrial("anything", 8, 8))).digest).not.toBe(first.digest);
  });

  it("without faults deviates in nothing, and its log says so too", async () => {
    const outcome = await runTrial(aTrial("faultless", 8));
    expect(outcome.struck).toEqual([]);
    expect(judgeTrial(outcome).deviations).toEqual([]);
    const lines = outcome.stories.flatMap(({ log }) => log.map(({ text }) => text));
    const verdict = judgeLog(lines.join("\n"));
    expect(verdict.calls).toBe(outcome.stories.filter(({ callId }) => callId !== "").length);
    expect(verdict.deviations).toEqual([]);
  });

  it("can be repeated with one call alone, which hears what it heard among the others", async () => {
    const trial = aTrial("notificationsLost", 6);
    const heard = (story: CallStory | undefined) => story?.heard.map(factText);
    const among = (await runTrial(trial)).stories.find(({ label }) => label.endsWith("-4"));
    const alone = (await runTrial(trial, { calls: new Set([4]) })).stories[0];
    expect(heard(alone)).toEqual(heard(among));
  });
});

describe("a message that was spoken", () => {
  it("is kept once people can listen to it, and not by its row alone", async () => {
    const world = await startWorld(aTrial("faultless", 1));
    const story = world.stories.begin("faultless-0");
    story.callId = "call";
    const recording = { at: 0, address: "r1", isSpoken: true, durationInMs: 4000 };
    story.recordings.push({ ...recording, operation: "record-1", isSettled: false });
    const details = { ...aRecording(), recordingId: "call-record-1", callId: story.callId };
    const wav = new Uint8Array([1, 2, 3]);
    const save = () => Promise.reject(new Error("Blobs are away."));
    const blobs = { ...world.blobs, save };
    const away = makeStorage({ tables: world.tables, blobs, now: world.time.iso });

    await expect(away.recordingStore.saveRecording(details, wav)).rejects.toThrow("away");
    await closeStories(world);
    expect(story.recordings).toEqual([expect.objectContaining({ isSettled: false })]);

    await world.storage.recordingStore.saveRecording(details, wav);
    await closeStories(world);
    expect(story.recordings).toEqual([expect.objectContaining({ isSettled: true })]);
  });
});

describe("a fault of old", () => {
  const named = (name: string) => {
    const mutant = mutants.find((one) => one.name === name);
    if (mutant === undefined) throw new RangeError(name);
    return { ...mutant, calls: 8 };
  };

  it.each([
    "answeredThenNothing",
    "notYetIsNever",
    "timersForgotten",
    "hangsUpWhileConnecting",
    "attemptsForgotten",
    "lastWordOfSound",
  ])("%s is found", async (name) => {
    expect(await findMutant(named(name), 7)).not.toEqual([]);
  });

  it("shows in the log, too", async () => {
    const mutant = named("answeredThenNothing");
    const { stories } = await runTrial(aTrial(mutant.scenario, 4), { mutant });
    const lines = stories.flatMap(({ log }) => log.map(({ text }) => text));
    expect(judgeLog(lines.join("\n")).deviations).toContainEqual(
      expect.objectContaining({ invariant: "silence" }),
    );
  });

  it("is shrunk to the call alone and the faults it needs", async () => {
    const mutant: Mutant = {
      name: "failureIsTheEnd",
      was: "A failure as keys were subscribed to was taken for the end of the call.",
      scenario: "graphFlaky",
      breaks: "silence",
      wraps: {
        fetch: (own) => async (address, init) => {
          const response = await own(address, init);
          const isForKeys = typeof address === "string" && address.endsWith("/subscribeToTone");
          return isForKeys && response.status >= 500
            ? new Response('{"error":{"code":"8522"}}', { status: 404 })
            : response;
        },
      },
    };
    const trial = aTrial("graphFlaky", 24);
    const { deviations } = judgeTrial(await runTrial(trial, { mutant }));
    const silent = deviations.find(({ invariant }) => invariant === "silence");
    expect(silent).toBeDefined();
    if (silent === undefined) return;
    const shrunk = await shrinkFailure(trial, silent, { attempts: 40, mutant });
    expect(shrunk?.calls?.size).toBe(1);
    expect(shrunk?.faults).toEqual([
      expect.stringMatching(new RegExp(`^graphFails ${silent.label} #\\d+$`)),
    ]);
  });
});
