import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { SimulatorEvent } from "../../../../local/graph/simulatorEvent";
import { makePromptSound } from "../../../../local/phone/terminal/makePromptSound";
import { findPlayer } from "../../../../scripts/commandLine/findPlayer";
import { playWav } from "../../../../scripts/commandLine/playWav";

const folder = mkdtempSync(join(tmpdir(), "player-"));
const played = join(folder, "played");
const wav = Uint8Array.of(82, 73, 70, 70);

/** A player that notes what it was given and then plays for ever, or for no time at all. */
const install = (plays: "for ever" | "at once" | "not at all") => {
  const end = { "for ever": "exec sleep 600", "at once": "exit 0", "not at all": "exit 1" }[plays];
  writeFileSync(
    join(folder, "aplay"),
    `#!/bin/sh\ncat "$2" >> ${played}\necho "$1" >> ${played}\n${end}\n`,
  );
  chmodSync(join(folder, "aplay"), 0o700);
  const player = findPlayer({ PATH: folder });
  if (player === undefined) throw new Error("The player was not found.");
  return player;
};
const found = () => (existsSync(played) ? readFileSync(played, "utf8") : "");
const started = (promptId: string): SimulatorEvent => ({
  type: "promptStarted",
  sequence: 1,
  at: "2026-11-21T09:00:00Z",
  operationId: "1",
  promptId,
  words: "",
  durationInMs: 9,
});

beforeEach(() => rmSync(played, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe("findPlayer", () => {
  it("finds a program that plays, and nothing where none is installed", () => {
    install("at once");
    expect(findPlayer({ PATH: `/nowhere:${folder}` })?.command).toBe(join(folder, "aplay"));
    expect(findPlayer({ PATH: "/nowhere" })).toBeUndefined();
    expect(findPlayer({})).toBeUndefined();
  });
});

describe("playWav", () => {
  test.each([
    ["at once", true],
    ["not at all", false],
  ] as const)("says whether a player that plays %s has played", async (plays, isPlayed) => {
    const playing = playWav(install(plays), wav);
    await expect(playing.ended).resolves.toBe(isPlayed);
    expect(found()).toBe("RIFF-q\n");
  });
});

describe("makePromptSound", () => {
  it("plays what begins, from the app, and stops when it ends", async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.end(wav);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
    const sound = makePromptSound(url, install("for ever"));
    expect(sound.follow(started("a/b"))).toBeUndefined();
    while (found() !== "RIFF-q\n") await sleep(20);
    expect(asked).toEqual(["/api/prompts/a%2Fb"]);
    sound.stop();
    server.close();
  });

  it("gives the address where there is no player, also of what has one of its own", () => {
    const sound = makePromptSound("http://127.0.0.1:1", undefined);
    expect(sound.follow(started("a/b"))).toBe("http://127.0.0.1:1/api/prompts/a%2Fb");
    expect(sound.follow(started("http://127.0.0.1:2/m?token=t"))).toBe(
      "http://127.0.0.1:2/m?token=t",
    );
    expect(sound.follow({ ...started("a"), type: "answered" })).toBeUndefined();
  });
});
