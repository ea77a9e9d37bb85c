import { groupChunks, type Chunk } from "../../../scripts/bundle/groupChunks";

/** A chunk that loads others at once, by their names, and some later. */
function aChunk(
  path: string,
  {
    entryPoint,
    loads = [],
    defers = [],
  }: { entryPoint?: string; loads?: string[]; defers?: string[] } = {},
): Chunk {
  return {
    path,
    entryPoint,
    sources: {},
    imports: [
      ...loads.map((loaded) => ({ path: loaded, isDeferred: false })),
      ...defers.map((deferred) => ({ path: deferred, isDeferred: true })),
    ],
  };
}

const door = aChunk("chunks/door.mjs", {
  entryPoint: "lib/compose/composeIngress.ts",
  loads: ["chunks/base.mjs", "chunks/keys.mjs", "chunks/rows.mjs"],
});
const others = [
  aChunk("main.mjs", {
    entryPoint: "functions/index.ts",
    loads: ["chunks/base.mjs"],
    defers: ["chunks/door.mjs"],
  }),
  aChunk("chunks/prompts.mjs", { entryPoint: "lib/compose/composePrompts.ts" }),
  aChunk("chunks/calls.mjs", {
    entryPoint: "lib/compose/composeCalls.ts",
    loads: ["chunks/rows.mjs", "chunks/sound.mjs"],
  }),
  aChunk("chunks/take.mjs", { entryPoint: "lib/compose/composeWorker.ts" }),
  aChunk("chunks/words.mjs", { entryPoint: "lib/speech/chooseTranscribe.ts" }),
  aChunk("chunks/storage.mjs", {
    entryPoint: "lib/storage/storage.ts",
    loads: ["chunks/rows.mjs"],
  }),
  aChunk("chunks/editor-ABC.mjs", {
    entryPoint: "lib/compose/composeEditor.ts",
    loads: ["chunks/keys.mjs", "chunks/own-DEF.mjs"],
  }),
  aChunk("chunks/esm-GHI.mjs", {
    entryPoint: "node_modules/@azure/identity/dist/esm/index.js",
  }),
  ...["base", "keys", "rows", "sound", "own-DEF"].map((name) => aChunk(`chunks/${name}.mjs`)),
];

describe("groupChunks", () => {
  it("makes one file of what is always loaded together, and leaves the rest as it is", () => {
    const groups = groupChunks([door, ...others]);
    expect(
      Object.fromEntries(groups.map(({ file, chunks }) => [file, Object.keys(chunks).toSorted()])),
    ).toEqual({
      "main.cjs": ["chunks/base.mjs", "main.mjs"],
      "chunks/ingress.cjs": ["chunks/door.mjs", "chunks/prompts.mjs"],
      "chunks/worker.cjs": [
        "chunks/calls.mjs",
        "chunks/sound.mjs",
        "chunks/take.mjs",
        "chunks/words.mjs",
      ],
      "chunks/others-worker.cjs": ["chunks/storage.mjs"],
      "chunks/ingress-others-worker.cjs": ["chunks/rows.mjs"],
      "chunks/ingress-others.cjs": ["chunks/keys.mjs"],
      "chunks/composeEditor.cjs": ["chunks/editor-ABC.mjs"],
      "chunks/own-DEF.cjs": ["chunks/own-DEF.mjs"],
      "chunks/azure-identity.cjs": ["chunks/esm-GHI.mjs"],
    });
  });

  it("says which module is not loaded by an import() any more", () => {
    expect(() => groupChunks(others)).toThrow(
      "No import() loads lib/compose/composeIngress.ts any more: say in scripts/bundle/groupChunks.ts what does.",
    );
  });
});
