import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepSpeech } from "../../../local/stack/keepSpeech";
import { speakAhead } from "../../../local/stack/speakAhead";

const directory = mkdtempSync(join(tmpdir(), "speech-"));
afterAll(() => rmSync(directory, { recursive: true }));

const hello = { text: "Hello.", language: "en" };

function aSpeaker(name: string) {
  const spoken: string[] = [];
  const speak = async ({ text }: Readonly<{ text: string }>) => {
    spoken.push(text);
    return Buffer.from(`${name} ${text}`);
  };
  return { speaker: { name, speak }, spoken };
}

describe("keepSpeech", () => {
  it("speaks the same words once, also for a later start", async () => {
    const { speaker, spoken } = aSpeaker("first");
    await keepSpeech(speaker, directory).speak(hello);
    const again = await keepSpeech(speaker, directory).speak(hello);
    expect(Buffer.from(again).toString()).toBe("first Hello.");
    expect(spoken).toEqual(["Hello."]);
  });

  it("speaks again what another voice, language or speaker said", async () => {
    const first = aSpeaker("first");
    const second = aSpeaker("second");
    await keepSpeech(first.speaker, directory).speak({ ...hello, voice: "rms" });
    await keepSpeech(first.speaker, directory).speak({ ...hello, language: "de" });
    await keepSpeech(second.speaker, directory).speak(hello);
    expect([first.spoken, second.spoken]).toEqual([["Hello.", "Hello."], ["Hello."]]);
  });

  it("keeps nothing of what could not be spoken", async () => {
    const before = readdirSync(directory);
    const mute = { name: "mute", speak: () => Promise.reject(new Error("no voice")) };
    await expect(keepSpeech(mute, directory).speak(hello)).rejects.toThrow("no voice");
    expect(readdirSync(directory)).toEqual(before);
  });
});

describe("speakAhead", () => {
  it("gives what it began to speak, and speaks the rest when asked", async () => {
    const { speaker, spoken } = aSpeaker("eager");
    const eager = speakAhead(speaker, [
      { type: "speech", ...hello },
      { type: "pause", milliseconds: 100 },
    ]);
    expect(spoken).toEqual(["Hello."]);
    await eager.speak(hello);
    await eager.speak({ text: "Goodbye.", language: "en" });
    expect(spoken).toEqual(["Hello.", "Goodbye."]);
  });
});
