import type { FunctionsBundle } from "./bundleFunctions";

/** What a process may come to serve: notifications, messages, or everything. */
export type Served = "nothing" | "ingress" | "worker" | "everything";

const modules = {
  ingress: ["lib/compose/composeIngress.ts"],
  worker: ["lib/compose/composeCalls.ts", "lib/compose/composeWorker.ts"],
};

/** The modules of ours that are loaded by an `import()`. Pure. */
export function modulesOf({ deferred }: Pick<FunctionsBundle, "deferred">): readonly string[] {
  return Object.keys(deferred).filter((module) => !module.startsWith("node_modules/"));
}

/** The files of a bundle that a process reads before it serves that, without the SDKs that are loaded when something is asked of them. Pure. */
export function filesToLoad(
  { files, deferred }: FunctionsBundle,
  served: Served,
): readonly string[] {
  const all = modulesOf({ deferred });
  const asked = served === "nothing" ? [] : served === "everything" ? all : modules[served];
  const found = new Set(["main.cjs", ...asked.map((module) => deferred[module] ?? module)]);
  for (const path of found) {
    const file = files[path];
    if (file === undefined) throw new TypeError(`The bundle has no file for ${path}.`);
    for (const loaded of file.loads) found.add(loaded);
  }
  return [...found];
}
