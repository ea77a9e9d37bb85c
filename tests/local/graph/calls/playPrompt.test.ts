import { callActions } from "../../../../local/graph/actions/index";
import { hangUpByCaller, pressKeys } from "../../../../lib/simulation/graph/caller";
import { placeIncomingCall } from "../../../../local/graph/calls/placeIncomingCall";
import { having } from "../support/anything";
import { aLine, anAnsweredCall, anAnswer, prompts, told } from "../support/aLine";

const { answer, cancelMediaProcessing, playPrompt, subscribeToTone } = callActions;

const started = (name: string, durationInMs: number) =>
  having({
    type: "promptStarted",
    promptId: name,
    words: `words of ${name}`,
    durationInMs,
  });
const ended = (outcome: string) => having({ type: "promptEnded", outcome });

describe("playPrompt", () => {
  it("plays its prompts one after another and completes once, for as long as they are", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    expect(playPrompt(call, prompts("greeting", "one", "two"))).toMatchObject({
      status: 200,
      body: {
        "@odata.type": "#microsoft.graph.playPromptOperation",
        status: "running",
        clientContext: "greeting",
      },
    });
    await line.clock.advance(999);
    expect(line.facts).toEqual([started("one", 1000)]);
    await line.clock.advance(2000);
    expect(line.notifications).toEqual([]);
    await line.clock.advance(1);
    expect(line.facts).toEqual([started("one", 1000), started("two", 2000), ended("completed")]);
    expect(line.lastTold()).toMatchObject({
      "@odata.type": "#microsoft.graph.playPromptOperation",
      status: "completed",
      clientContext: "greeting",
      resultInfo: { code: 200, subcode: 0 },
      completionReason: "completedSuccessfully",
    });
  });

  it("waits for the operations before it", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    playPrompt(call, prompts("first", "one"));
    playPrompt(call, prompts("second", "two"));
    await line.clock.advance(1000);
    expect(line.facts).toEqual([started("one", 1000), ended("completed"), started("two", 2000)]);
    await line.clock.advance(2000);
    expect(line.notifications.map(told)).toMatchObject([
      { clientContext: "first" },
      { clientContext: "second" },
    ]);
  });

  it("plays on when a key is pressed", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    subscribeToTone(call, {});
    playPrompt(call, prompts("greeting", "two"));
    await line.clock.advance(500);
    pressKeys(call.live, ["1"]);
    await line.clock.advance(1500);
    expect(line.kinds()).toEqual(["tone", "playPrompt"]);
    expect(line.facts.at(-1)).toEqual(ended("completed"));
  });

  it("plays no longer than it is told to", async () => {
    const line = aLine({ maxPromptMs: 100 });
    playPrompt(await anAnsweredCall(line), prompts("greeting", "two", "three"));
    await line.clock.advance(200);
    expect(line.facts).toEqual([started("two", 2000), started("three", 3000), ended("completed")]);
  });

  it("fails by notification when a file cannot be had, and the next operation plays", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    playPrompt(call, prompts("broken", "missing", "one"));
    playPrompt(call, prompts("whole", "one"));
    await line.clock.advance(1000);
    expect(line.facts).toEqual([ended("failed"), started("one", 1000), ended("completed")]);
    expect(line.notifications.map(told)).toMatchObject([
      { status: "failed", clientContext: "broken", resultInfo: { code: 400, subcode: 8536 } },
      { status: "completed", clientContext: "whole" },
    ]);
  });

  it("is refused until the audio is active, not only the call established", async () => {
    const line = aLine();
    const call = placeIncomingCall(line.ports, { to: "+15550100" });
    const body = prompts("greeting", "one");
    expect(playPrompt(call, body)).toMatchObject({ status: 400, error: { code: "8501" } });
    answer(call, anAnswer);
    await line.clock.advance(150);
    expect(line.kinds().at(-1)).toBe("established");
    expect(playPrompt(call, body)).toMatchObject({ status: 400, error: { code: "8503" } });
    await line.clock.advance(50);
    expect(playPrompt(call, body)).toMatchObject({ status: 200 });
  });

  it("is cut off by a hang-up, of which only the call tells", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    playPrompt(call, prompts("greeting", "two"));
    await line.clock.advance(500);
    hangUpByCaller(call.live);
    await line.clock.advance(10_000);
    expect(line.kinds()).toEqual(["terminated"]);
    expect(line.facts.slice(1)).toEqual([ended("cancelled"), having({ type: "ended" })]);
  });
});

describe("cancelMediaProcessing", () => {
  it.each([
    ["completed", { status: "completed", completionReason: "mediaOperationCanceled" }],
    ["failed", { status: "failed", resultInfo: { code: 400, subcode: 8508 } }],
  ] as const)(
    "stops what plays and what waits, each told as %s",
    async (cancelledPrompts, outcome) => {
      const line = aLine({ cancelledPrompts });
      const call = await anAnsweredCall(line);
      playPrompt(call, prompts("playing", "one", "two"));
      playPrompt(call, prompts("waiting", "three"));
      await line.clock.advance(1500);
      expect(cancelMediaProcessing(call, { clientContext: "stop" })).toMatchObject({
        status: 200,
        body: { status: "completed", clientContext: "stop" },
      });
      await line.clock.advance(10_000);
      expect(line.notifications.map(told)).toMatchObject([
        { clientContext: "playing", ...outcome },
        { clientContext: "waiting", ...outcome },
      ]);
      expect(line.facts).toEqual([started("one", 1000), started("two", 2000), ended("cancelled")]);
    },
  );

  it("leaves the way free for the next prompt and does nothing when nothing plays", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    expect(cancelMediaProcessing(call, {})).toMatchObject({ status: 200 });
    playPrompt(call, prompts("first", "three"));
    cancelMediaProcessing(call, {});
    playPrompt(call, prompts("second", "one"));
    await line.clock.advance(1000);
    expect(line.notifications.map(told)).toMatchObject([
      { clientContext: "first", completionReason: "mediaOperationCanceled" },
      { clientContext: "second", completionReason: "completedSuccessfully" },
    ]);
  });
});
