import { findWavChunks } from "../../../lib/speech/wav/findWavChunks";

const bytes = (...parts: readonly (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "string" ? Array.from(part, (letter) => letter.charCodeAt(0)) : part,
    ),
  );
const length = (value: number) => [
  value & 255,
  (value >> 8) & 255,
  (value >> 16) & 255,
  value >>> 24,
];
const head = bytes("RIFF", length(0), "WAVE");
const read = (...parts: readonly (string | number[])[]) =>
  Object.fromEntries(
    [...findWavChunks(bytes(String.fromCharCode(...head), ...parts))].map(([name, chunk]) => [
      name,
      [...chunk],
    ]),
  );

describe("findWavChunks", () => {
  test.each<[what: string, parts: readonly (string | number[])[], chunks: object]>([
    [
      "chunks by their names",
      ["fmt ", length(2), [1, 2], "data", length(4), [3, 4, 5, 6]],
      { "fmt ": [1, 2], data: [3, 4, 5, 6] },
    ],
    [
      "the chunk after an odd one and its filling byte",
      ["LIST", length(1), [9, 0], "data", length(2), [1, 2]],
      { LIST: [9], data: [1, 2] },
    ],
    [
      "the chunk after an odd one whose filling byte was forgotten",
      ["LIST", length(1), [9], "data", length(2), [1, 2]],
      { LIST: [9], data: [1, 2] },
    ],
    [
      "the rest, where a program left no length",
      ["data", length(0), [1, 2, 3]],
      { data: [1, 2, 3] },
    ],
    [
      "the rest, where the length reaches beyond the file",
      ["data", length(0xffffffff), [1, 2]],
      { data: [1, 2] },
    ],
    [
      "no sound, where another chunk follows",
      ["data", length(0), "LIST", length(2), [1, 2]],
      { data: [], LIST: [1, 2] },
    ],
    [
      "the first of two with one name",
      ["data", length(2), [1, 2], "data", length(2), [3, 4]],
      { data: [1, 2] },
    ],
  ])("finds %s", (_, parts, chunks) => {
    expect(read(...parts)).toEqual(chunks);
  });

  test.each(["", "RIFF", "RIFX\0\0\0\0WAVE", "ID3 and some music"])("refuses %j", (text) => {
    expect(() => findWavChunks(bytes(text))).toThrow("This is not a WAV file");
  });
});
