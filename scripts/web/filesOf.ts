import type { Metafile } from "esbuild";

/** The own files of a source, styles first, and all that they import at once. */
export function filesOf({ outputs }: Metafile, from: string): readonly string[] {
  const start = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === from);
  if (start === undefined) throw new Error(`${from} is missing in its build.`);
  const [path, { cssBundle }] = start;
  const reached = new Set([path]);
  for (const one of reached) {
    for (const { kind, path: imported } of outputs[one]?.imports ?? []) {
      if (kind === "import-statement") reached.add(imported);
    }
  }
  const all = [...(cssBundle === undefined ? [] : [cssBundle]), ...reached];
  return all.map((one) => one.slice(one.lastIndexOf("assets/")));
}
