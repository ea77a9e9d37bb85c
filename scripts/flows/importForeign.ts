import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { IvrError } from "../../lib/errors";
import { foreignSystems, importFlow } from "../../lib/importing/importFlow";
import type { ImportNote } from "../../lib/importing/importNote";
import type { ImportedDraft } from "../../lib/importing/importedDraft";
import type { CommandInput } from "../commandLine/command";
import { table } from "../commandLine/table";
import type { FlowsContext } from "./flowsContext";
import { readText } from "./readText";

/** `import --from SYSTEM FILE`: writes a flow and its bindings for each menu of a foreign file, and what became of every part of it. 1 when there was none, 2 when the system is not known. */
export async function importForeign(
  context: Pick<FlowsContext, "stdout" | "stderr">,
  input: CommandInput,
): Promise<0 | 1 | 2> {
  const wanted = input.text("from");
  const from = foreignSystems.find((system) => system === wanted);
  if (from === undefined) {
    const systems = foreignSystems.join(", ");
    context.stderr(
      wanted === undefined
        ? `The options --companion and --out belong to --from, which names a system: ${systems}.`
        : `There is no import from "${wanted}": the systems are ${systems}.`,
    );
    return 2;
  }
  const [file = ""] = input.positionals;
  const companions = await Promise.all(
    input
      .texts("companion")
      .map(async (path) => ({ name: basename(path), text: await readText(path) })),
  );
  const text = await readText(file);
  const { drafts, report } = importFlow({ from, text, fileName: basename(file), companions });
  const written = await writeDrafts(drafts, input.text("out") ?? ".");
  if (input.has("json")) {
    context.stdout(JSON.stringify({ drafts: written, report }));
  } else {
    context.stdout(
      reportTable(
        report,
        companions.map(({ name }) => name),
      ),
    );
    context.stdout(`\n${summary(file, written, report)}`);
  }
  return drafts.length === 0 ? 1 : 0;
}

type Written = Readonly<{ key: string; flow: string; bindings: string }>;

async function writeDrafts(
  drafts: readonly ImportedDraft[],
  folder: string,
): Promise<readonly Written[]> {
  const written = drafts.map(({ flow: { key } }) => ({
    key,
    flow: join(folder, `${key}.flow.json`),
    bindings: join(folder, `${key}.bindings.json`),
  }));
  try {
    if (drafts.length > 0) await mkdir(folder, { recursive: true });
    for (const [index, { flow, bindings }] of drafts.entries()) {
      const files = written[index];
      if (files === undefined) continue;
      await writeFile(files.flow, `${JSON.stringify(flow, undefined, 2)}\n`);
      await writeFile(files.bindings, `${JSON.stringify(bindings, undefined, 2)}\n`);
    }
  } catch (error) {
    throw new IvrError(
      "FLOW_INVALID",
      `Nothing can be written to ${folder}: check that it is a folder of yours.`,
      {
        cause: error,
      },
    );
  }
  return written;
}

function reportTable(report: readonly ImportNote[], companions: readonly string[]): string {
  const isBeside = (path: string) => companions.some((name) => path.startsWith(name));
  return table(
    ["RESULT", "PLACE", "ELEMENT", "NOTE"],
    report.map(({ severity, line, path, what, message }) =>
      [severity, line === undefined || isBeside(path) ? path : `line ${line}`, what, message].map(
        (cell) => cell.replace(/\s+/g, " "),
      ),
    ),
  );
}

function summary(file: string, written: readonly Written[], report: readonly ImportNote[]): string {
  const count = (severity: ImportNote["severity"]) =>
    report.filter((note) => note.severity === severity).length;
  const counts = `${count("kept")} kept, ${count("changed")} changed, ${count("dropped")} dropped`;
  if (written.length === 0) return `Nothing of ${file} was imported.`;
  const drafts = written.flatMap(({ flow, bindings }) => [
    `  ${flow}, with names to fill in at ${bindings}`,
    `    npm run flows -- check ${flow} --bindings ${bindings}`,
  ]);
  return [`${file} is imported: ${counts}.`, ...drafts].join("\n");
}
