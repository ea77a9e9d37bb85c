import { posix } from "node:path";

/** A chunk as the bundler cuts them, with what it imports; `entryPoint` where an `import()` asks for it, or the host. */
export type Chunk = Readonly<{
  path: string;
  entryPoint: string | undefined;
  sources: Readonly<Record<string, number>>;
  imports: readonly Readonly<{ path: string; isDeferred: boolean }>[];
}>;

/** Chunks that become one file, by their paths. */
export type ChunkGroup = Readonly<{ file: string; chunks: Readonly<Record<string, Chunk>> }>;

/** What one kind of instance loads together: Graph posts notifications and fetches prompts at the door, the worker takes messages; `others` has whatever else an `import()` asks for, and what it shares with these. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  ingress: ["lib/compose/composeIngress.ts", "lib/compose/composePrompts.ts"],
  worker: [
    "lib/compose/composeCalls.ts",
    "lib/compose/composeWorker.ts",
    "lib/speech/chooseTranscribe.ts",
    "lib/storage/storage.ts",
  ],
  others: ["lib/storage/storage.ts"],
};
const packageOf = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const ours = /^(?:functions|lib)\//;

/**
 * Puts chunks together that are always loaded together: with main.cjs whatever it needs at once, and by the kinds of
 * instances that need them what the door and the worker load. The rest stays as it was cut. Throws where a module of a kind is not
 * loaded by an `import()`. Pure.
 */
export function groupChunks(chunks: readonly Chunk[]): readonly ChunkGroup[] {
  const byPath = new Map(chunks.map((chunk) => [chunk.path, chunk]));
  const reach = (path: string, reached = new Set<string>()): ReadonlySet<string> => {
    if (reached.has(path)) return reached;
    reached.add(path);
    for (const imported of byPath.get(path)?.imports ?? []) {
      if (!imported.isDeferred) reach(imported.path, reached);
    }
    return reached;
  };
  const main = chunks.find(({ path }) => path === "main.mjs");
  if (main === undefined) throw new TypeError("The bundler made no main.mjs.");
  const inMain = reach(main.path);
  const users = findUsers(chunks, reach);
  const files = new Map<string, Record<string, Chunk>>();
  for (const chunk of chunks) {
    const used = [...(users.get(chunk.path) ?? [])];
    const isGrouped = used.some((kind) => kind !== "others");
    const file = inMain.has(chunk.path)
      ? "main.cjs"
      : isGrouped
        ? `chunks/${used.toSorted((one, other) => one.localeCompare(other)).join("-")}.cjs`
        : nameAlone(chunk);
    files.set(file, { ...files.get(file), [chunk.path]: chunk });
  }
  return [...files].map(([file, grouped]) => ({ file, chunks: grouped }));
}

/** The file of a chunk that stands alone: after the module or the package that an `import()` asks for. */
function nameAlone({ path, entryPoint }: Chunk): string {
  if (entryPoint === undefined) return path.replace(/\.mjs$/, ".cjs");
  const name = packageOf.exec(entryPoint)?.[1] ?? posix.basename(entryPoint, ".ts");
  return `chunks/${name.replace(/^@/, "").replaceAll("/", "-")}.cjs`;
}

/** The kinds of instances that need each chunk; `others` is whatever else of ours is loaded by an `import()`. */
function findUsers(
  chunks: readonly Chunk[],
  reach: (path: string) => ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  const expected = new Set(Object.values(kinds).flat());
  for (const { path, entryPoint } of chunks) {
    if (path === "main.mjs" || entryPoint === undefined || !ours.test(entryPoint)) continue;
    expected.delete(entryPoint);
    const known = Object.keys(kinds).filter((kind) => kinds[kind]?.includes(entryPoint));
    for (const reached of reach(path)) {
      const before = users.get(reached) ?? [];
      users.set(reached, new Set([...before, ...(known.length === 0 ? ["others"] : known)]));
    }
  }
  const [missing] = expected;
  if (missing !== undefined) {
    throw new TypeError(
      `No import() loads ${missing} any more: say in scripts/bundle/groupChunks.ts what does.`,
    );
  }
  return users;
}
