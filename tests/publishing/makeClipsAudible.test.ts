import type { Clip } from "../../lib/flow/prompts/clip";
import { clipKey } from "../../lib/flow/prompts/clip";
import { makeClipPromptId } from "../../lib/publishing/makeClipPromptId";
import { makeClipsAudible } from "../../lib/publishing/makeClipsAudible";
import { writeWav } from "../../lib/speech/wav/writeWav";
import { makeMemoryBlobs } from "../../lib/storage/blobs/memoryBlobs";
import { makePromptStore } from "../../lib/storage/flows/prompts";

const hello: Clip = { type: "speech", text: "Hello.", language: "en" };
const bye: Clip = { type: "speech", text: "Bye.", language: "en", voice: "Anna" };
const pause: Clip = { type: "pause", milliseconds: 500 };
const own = {
  type: "audio",
  promptId: "a".repeat(64),
  text: "Our tune.",
  language: "en",
} as const satisfies Clip;
/** As long as it is to play: 16 samples a millisecond. */
const wavOf = (milliseconds: number) => writeWav(new Float32Array(milliseconds * 16), "x");

/** Prompts in storage, a voice that says everything in 100 ms, and words that somebody tried out. */
function aStudio(tried: readonly Clip[] = []) {
  const promptStore = makePromptStore(makeMemoryBlobs());
  const spoken: unknown[] = [];
  const done: string[] = [];
  const triedIds = tried.map((clip) => makeClipPromptId(clip, "fake"));
  const ports = {
    promptStore,
    speaker: {
      name: "fake",
      speak: async (words: unknown) => {
        spoken.push(words);
        return wavOf(100);
      },
    },
    trialPromptStore: {
      loadTrialPrompt: async (promptId: string) =>
        triedIds.includes(promptId) ? wavOf(200) : undefined,
    },
    onClipAudible: (count: number, all: number) => void done.push(`${count}/${all}`),
  };
  return { ports, promptStore, spoken, done };
}

describe("makeClipsAudible", () => {
  it("speaks each clip once, and tells how long each plays", async () => {
    const { ports, spoken, done } = aStudio();
    const made = await makeClipsAudible([hello, bye, hello, pause], ports);

    expect(spoken).toEqual([
      { text: "Hello.", language: "en" },
      { text: "Bye.", language: "en", voice: "Anna" },
    ]);
    expect(made).toEqual({
      audio: Object.fromEntries(
        [hello, bye, pause].map((clip) => [clipKey(clip), makeClipPromptId(clip, "fake")]),
      ),
      durations: { [clipKey(hello)]: 100, [clipKey(bye)]: 100, [clipKey(pause)]: 500 },
      spoken: 3,
      reused: 0,
    });
    expect(done).toEqual(["1/3", "2/3", "3/3"]);
  });

  it("speaks nothing that is there, and looks at it only where its length is not known", async () => {
    const { ports, promptStore, spoken } = aStudio();
    const known = await makeClipsAudible([hello], ports);
    await promptStore.savePrompt(own.promptId, wavOf(300));
    let looks = 0;
    const watched = {
      ...ports,
      promptStore: {
        ...promptStore,
        loadPrompt: (promptId: string) => {
          looks += 1;
          return promptStore.loadPrompt(promptId);
        },
      },
    };
    const made = await makeClipsAudible([hello, own], watched, known);

    expect([spoken.length, looks]).toEqual([1, 1]);
    expect(made).toMatchObject({
      durations: { [clipKey(hello)]: 100, [clipKey(own)]: 300 },
      spoken: 0,
      reused: 2,
    });
  });

  it("takes the sound of words that somebody has tried out", async () => {
    const { ports, promptStore, spoken } = aStudio([hello]);
    const made = await makeClipsAudible([hello], ports);

    expect([spoken, made.spoken, made.durations]).toEqual([[], 0, { [clipKey(hello)]: 200 }]);
    expect(await promptStore.hasPrompt(makeClipPromptId(hello, "fake"))).toBe(true);
  });

  it("says no length of an own recording that is not there", async () => {
    const { ports } = aStudio();
    expect((await makeClipsAudible([own], ports)).durations).toEqual({});
  });
});
