import { flowClips } from "../../lib/flow/prompts/flowClips";
import { clipKey } from "../../lib/flow/prompts/clip";
import { makeUploadPrompt } from "../../lib/editing/prompts/makeUploadPrompt";
import { IvrError } from "../../lib/errors";
import { buildWav } from "../speech/support/buildWav";
import { writeWav } from "../../lib/speech/wav/writeWav";
import { parseWav } from "../../lib/speech/wav/parseWav";
import { aFlow } from "./support/aFlow";
import { aPublisher } from "./support/aPublisher";

const errorsOf = (problems: readonly { severity: string }[]) =>
  problems.filter(({ severity }) => severity === "error");

describe("publishFlow", () => {
  it("speaks every clip once, stores the version and makes it live", async () => {
    const { publishFlow, ports, spokenTexts, auditEntries } = aPublisher();
    const outcome = await publishFlow({ document: aFlow(), who: "anna", note: "First" });
    const clips = flowClips(aFlow());
    expect({ ...outcome, problems: errorsOf(outcome.problems) }).toEqual({
      version: 1,
      problems: [],
      spoken: clips.length,
      reused: 0,
    });
    const texts = clips.flatMap((clip) => (clip.type === "speech" ? [clip.text] : []));
    expect([...spokenTexts].sort()).toEqual([...texts].sort());
    const version = await ports.flowStore.loadFlowVersion("main", 1);
    expect(version).toMatchObject({
      flow: aFlow(),
      version: 1,
      publishedAt: "2026-11-21T09:00:00Z",
      publishedBy: "anna",
      note: "First",
    });
    expect(Object.keys(version?.audio ?? {}).sort()).toEqual(clips.map(clipKey).sort());
    expect((await ports.flowStore.loadFlowMeta("main"))?.meta).toEqual({
      key: "main",
      name: "Main line",
      publishedVersion: 1,
      latestVersion: 1,
      updatedAt: "2026-11-21T09:00:00Z",
      updatedBy: "anna",
    });
    expect(auditEntries).toEqual([
      {
        at: "2026-11-21T09:00:00Z",
        who: "anna",
        what: "published",
        subject: "main",
        detail: "version 1: First",
      },
    ]);
  });

  it("says what keeps callers out, and publishes all the same", async () => {
    const { choose } = aFlow().nodes;
    const document = aFlow({
      nodes: {
        ...aFlow().nodes,
        choose: { ...choose, prompt: "Press 1 for our opening hours." } as typeof choose & object,
      },
    });
    const { version, problems } = await aPublisher().publishFlow({ document, who: "anna" });
    expect(version).toBe(1);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toContain(
      "keyFirst nodes.choose.prompt",
    );
  });

  it("stores sounds that carry their words, and silence for pauses", async () => {
    const { publishFlow, ports } = aPublisher();
    await publishFlow({ document: aFlow(), who: "anna" });
    const audio = (await ports.flowStore.loadFlowVersion("main", 1))?.audio;
    const soundOf = async (key: string) =>
      parseWav((await ports.promptStore.loadPrompt(audio?.[key] ?? "")) ?? new Uint8Array());
    expect((await soundOf("en||Welcome to Contoso.")).words).toBe("Welcome to Contoso.");
    expect((await soundOf("pause|500")).samples).toEqual(new Float32Array(8_000));
  });

  it("does not speak again what somebody has tried out, and keeps its sound", async () => {
    const tried = writeWav(new Float32Array(1_600), "Hello");
    const asked: string[] = [];
    const { publishFlow, ports, spokenTexts } = aPublisher({
      trialPromptStore: {
        loadTrialPrompt: (promptId) => {
          asked.push(promptId);
          return Promise.resolve(tried);
        },
      },
    });
    const { spoken, reused } = await publishFlow({ document: aFlow(), who: "anna" });
    expect({ spoken, spokenTexts, reused }).toEqual({
      spoken: 0,
      spokenTexts: [],
      reused: asked.length,
    });
    expect(await ports.promptStore.loadPrompt(asked[0] ?? "")).toEqual(tried);
  });

  it("keeps how long each sound plays, be it spoken, a pause or somebody's own recording", async () => {
    const speak = ({ text }: { text: string }) =>
      Promise.resolve(writeWav(new Float32Array(16 * 100 * text.length), text));
    const first = aPublisher();
    const { publishFlow, ports } = aPublisher({
      ...first.ports,
      speaker: { name: "slow", speak },
    });
    const { promptId } = await makeUploadPrompt(ports)({
      bytes: buildWav(Buffer.alloc(64_000, 7)),
      words: "Jingle.",
      who: "anna",
    });
    const document = aFlow({
      nodes: {
        ...aFlow().nodes,
        welcome: { type: "say", prompt: [{ text: "Jingle.", audio: promptId }], next: "choose" },
      },
    });
    await publishFlow({ document, who: "anna" });
    const { durations } = (await ports.flowStore.loadFlowVersion("main", 1)) ?? {};

    expect(durations).toMatchObject({
      [`audio|${promptId}`]: 2000,
      "pause|500": 500,
      "en||For our opening hours, press 1.": 3100,
    });
    expect(Object.keys(durations ?? {}).sort()).toEqual(flowClips(document).map(clipKey).sort());
  });

  it("looks at sounds made before only where their length is not known", async () => {
    const { ports, publishFlow } = aPublisher();
    await publishFlow({ document: aFlow(), who: "anna" });
    const loaded: string[] = [];
    const loadPrompt = (promptId: string) => {
      loaded.push(promptId);
      return ports.promptStore.loadPrompt(promptId);
    };
    const again = aPublisher({ ...ports, promptStore: { ...ports.promptStore, loadPrompt } });
    await again.publishFlow({ document: aFlow(), who: "anna", force: true });
    expect(loaded).toEqual([]);
    await again.publishFlow({ document: aFlow({ key: "other" }), who: "anna" });

    const { audio, durations } = (await ports.flowStore.loadFlowVersion("other", 1)) ?? {};
    expect(loaded.toSorted()).toEqual(Object.values(audio ?? {}).toSorted());
    expect(durations).toEqual((await ports.flowStore.loadFlowVersion("main", 2))?.durations);
  });

  it("publishes once more what was live before its lengths were kept", async () => {
    const { ports, publishFlow } = aPublisher();
    await publishFlow({ document: aFlow(), who: "anna" });
    const forgetful = {
      ...ports.flowStore,
      loadFlowVersion: async (key: string, number: number) => {
        const version = await ports.flowStore.loadFlowVersion(key, number);
        return version && number === 1 ? { ...version, durations: {} } : version;
      },
    };
    const { publishFlow: publishAgain } = aPublisher({ ...ports, flowStore: forgetful });

    expect((await publishAgain({ document: aFlow(), who: "anna" })).version).toBe(2);
    expect((await publishAgain({ document: aFlow(), who: "anna" })).version).toBe(2);
  });

  it("speaks only what is new the next time", async () => {
    const { publishFlow, spokenTexts } = aPublisher();
    const first = await publishFlow({ document: aFlow(), who: "anna" });
    spokenTexts.length = 0;
    const document = aFlow({
      nodes: { ...aFlow().nodes, welcome: { type: "say", prompt: "Hello.", next: "choose" } },
    });
    const second = await publishFlow({ document, who: "anna" });
    expect({ version: second.version, spoken: second.spoken, reused: second.reused }).toEqual({
      version: 2,
      spoken: 1,
      reused: first.spoken - 1,
    });
    expect(spokenTexts).toEqual(["Hello."]);
  });

  it("publishes what is live already only when told to", async () => {
    const { publishFlow, auditEntries } = aPublisher();
    await publishFlow({ document: aFlow(), who: "anna" });
    const again = await publishFlow({ document: aFlow(), who: "ben" });
    expect({ version: again.version, spoken: again.spoken, audits: auditEntries.length }).toEqual({
      version: 1,
      spoken: 0,
      audits: 1,
    });
    const forced = await publishFlow({ document: aFlow(), who: "ben", force: true });
    expect(forced.version).toBe(2);
  });

  it("makes new sounds when the voice changes", async () => {
    const { publishFlow, ports } = aPublisher();
    await publishFlow({ document: aFlow(), who: "anna" });
    const other = aPublisher({ ...ports, speaker: { ...ports.speaker, name: "another" } });
    const outcome = await other.publishFlow({ document: aFlow(), who: "anna" });
    expect(outcome).toMatchObject({ version: 2, reused: 1 });
  });

  it("makes the test calls of a flow before anything is spoken, unless they are to be skipped", async () => {
    const { publishFlow, spokenTexts } = aPublisher();
    const document = aFlow({
      tests: [
        { name: "Opening hours", keys: "1", expect: { ends: "goodbye" } },
        { name: "Nobody", keys: "", expect: { ends: "abandoned" } },
      ],
    });
    const refused = await publishFlow({ document, who: "anna", force: true });
    expect({ ...refused, problems: errorsOf(refused.problems) }).toEqual({
      problems: [
        {
          path: "tests.1",
          message:
            "The test call “Nobody” does not go as expected. It ends with “transfer:+41445550100”, not with “abandoned”. Correct the flow or the test.",
          severity: "error",
          code: "testFailed",
          values: {
            test: "Nobody",
            differences: ["It ends with “transfer:+41445550100”, not with “abandoned”."],
          },
        },
      ],
      spoken: 0,
      reused: 0,
    });
    expect(spokenTexts).toEqual([]);
    const skipped = await publishFlow({ document, who: "anna", skipTests: true });
    expect({ version: skipped.version, errors: errorsOf(skipped.problems) }).toEqual({
      version: 1,
      errors: [],
    });
  });

  test.each([
    ["no flow", "hello"],
    ["an unfinished flow", { schema: "flow/v1", key: "main" }],
    ["a flow with an unknown field", { ...aFlow(), colour: "red" }],
  ])("stops at %s before anything is written", async (_name, document) => {
    const { publishFlow, ports, spokenTexts, auditEntries } = aPublisher();
    const outcome = await publishFlow({ document, who: "anna" });
    expect(errorsOf(outcome.problems)).not.toEqual([]);
    expect({ ...outcome, problems: [] }).toEqual({ problems: [], spoken: 0, reused: 0 });
    expect({ flows: await ports.flowStore.listFlows(), spokenTexts, auditEntries }).toEqual({
      flows: [],
      spokenTexts: [],
      auditEntries: [],
    });
  });

  it("stops at an own recording that is not stored and says where it is named", async () => {
    const { publishFlow, ports, spokenTexts } = aPublisher();
    const text = "Welcome to Contoso.";
    const withRecording = (promptId: string) =>
      aFlow({
        nodes: {
          ...aFlow().nodes,
          welcome: { type: "say", prompt: [{ text, audio: promptId }], next: "choose" },
        },
      });
    const outcome = await publishFlow({ document: withRecording("a".repeat(64)), who: "anna" });
    expect(errorsOf(outcome.problems)).toEqual([
      {
        path: "nodes.welcome.prompt.0.audio",
        message: `The recording of "${text}" is not stored: upload it again, or let the text be spoken.`,
        severity: "error",
        code: "recordingMissing",
        values: { text },
      },
    ]);
    expect(spokenTexts).toEqual([]);

    const uploadPrompt = makeUploadPrompt(ports);
    const { promptId } = await uploadPrompt({
      bytes: buildWav(Buffer.alloc(3_200, 7)),
      words: text,
      who: "anna",
    });
    const published = await publishFlow({ document: withRecording(promptId), who: "anna" });
    expect(published.version).toBe(1);
    expect((await ports.flowStore.loadFlowVersion("main", 1))?.audio[`audio|${promptId}`]).toBe(
      promptId,
    );
  });

  it("writes no version when speech fails, and goes on from there the next time", async () => {
    const { publishFlow, ports } = aPublisher();
    let left = 3;
    const failing = aPublisher({
      ...ports,
      speaker: {
        ...ports.speaker,
        speak: (words) => {
          left -= 1;
          return left < 0
            ? Promise.reject(new IvrError("SPEECH_UNAVAILABLE", "No voice today."))
            : ports.speaker.speak(words);
        },
      },
    });
    await expect(failing.publishFlow({ document: aFlow(), who: "anna" })).rejects.toMatchObject({
      code: "SPEECH_UNAVAILABLE",
    });
    expect(await ports.flowStore.listFlows()).toEqual([]);
    const outcome = await publishFlow({ document: aFlow(), who: "anna" });
    expect(outcome.version).toBe(1);
    expect(outcome.reused).toBeGreaterThanOrEqual(3);
  });

  it("speaks at most four clips at once", async () => {
    let now = 0;
    let most = 0;
    const { ports } = aPublisher();
    const { publishFlow } = aPublisher({
      ...ports,
      speaker: {
        name: "counting",
        speak: async (words) => {
          now += 1;
          most = Math.max(most, now);
          await new Promise(setImmediate);
          now -= 1;
          return ports.speaker.speak(words);
        },
      },
    });
    await publishFlow({ document: aFlow(), who: "anna" });
    expect(most).toBe(4);
  });

  it("gives every one of several publishers at once a number of their own", async () => {
    const { publishFlow, ports } = aPublisher();
    const names = ["One", "Two", "Three", "Four"];
    const outcomes = await Promise.all(
      names.map((name) => publishFlow({ document: aFlow({ name }), who: name })),
    );
    const versions = outcomes.map(({ version }) => version ?? 0);
    expect(new Set(versions).size).toBe(names.length);
    const meta = (await ports.flowStore.loadFlowMeta("main"))?.meta;
    expect(meta?.publishedVersion).toBe(Math.max(...versions));
    expect(meta?.name).toBe(names[versions.indexOf(Math.max(...versions))]);
  });

  it("passes over a number whose publication never came to its end", async () => {
    const { publishFlow, ports } = aPublisher();
    await ports.flowStore.saveFlowVersion({
      flow: aFlow({ name: "Half done" }),
      version: 1,
      audio: {},
      publishedAt: "2026-11-20T09:00:00Z",
      publishedBy: "nobody",
    });
    const outcome = await publishFlow({ document: aFlow(), who: "anna" });
    expect(outcome.version).toBe(2);
  });
});
