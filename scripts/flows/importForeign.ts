import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { IvrError } from "../../lib/errors";
import { foreignSystemNames } from "../../lib/importing/foreignSystems";
import { importFlow } from "../../lib/importing/importFlow";
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
  const from = foreignSystemNames.find((system) => system === wanted);
  if (from === undefined) {
    const systems = foreignSystemNames.join(", ");
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
    const names = companions.map(({ name }) => name);
    if (drafts.length > 0) context.stdout(reportText(report, names, input));
    const isOpen = drafts.some(({ flow }) => flow.todo !== undefined);
    context.stdout(summary(file, written, report, isOpen));
  }
  return drafts.length === 0 ? 1 : 0;
}

type Written = Readonly<{ key: string; flow: string; bindings: string; hasBlanks: boolean }>;

async function writeDrafts(
  drafts: readonly ImportedDraft[],
  folder: string,
): Promise<readonly Written[]> {
  const written = drafts.map(({ flow: { key }, bindings }) => ({
    key,
    flow: join(folder, `${key}.flow.json`),
    bindings: join(folder, `${key}.bindings.json`),
    hasBlanks: JSON.stringify(bindings).includes(':""'),
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

/** What an import tells, in the order of what it asks of the reader; what nobody needs is folded to a count. */
function reportText(
  report: readonly ImportNote[],
  companions: readonly string[],
  input: Pick<CommandInput, "has">,
): string {
  const of = (...severities: readonly ImportNote["severity"][]) =>
    report.filter(({ severity }) => severities.includes(severity));
  const [needed, differs, harmless, kept] = [
    of("needed"),
    of("changed", "dropped"),
    of("harmless"),
    of("kept"),
  ];
  const part = (title: string, notes: readonly ImportNote[]) =>
    notes.length === 0 ? [] : [`${title} (${notes.length})`, noteTable(notes, companions), ""];
  const folded =
    harmless.length + kept.length === 0 || input.has("all")
      ? []
      : [
          `Besides: kept as it was ${kept.length}, left out without harm ${harmless.length} (--all lists them).`,
          "",
        ];
  return [
    ...part("NEEDS YOU BEFORE GOING LIVE", needed),
    ...part("DIFFERS", differs),
    ...(input.has("all") ? part("LEFT OUT WITHOUT HARM", harmless) : []),
    ...(input.has("all") ? part("KEPT", kept) : []),
    ...folded,
  ].join("\n");
}

function noteTable(notes: readonly ImportNote[], companions: readonly string[]): string {
  const isBeside = (path: string) => companions.some((name) => path.startsWith(name));
  return table(
    ["PLACE", "ELEMENT", "NOTE"],
    notes.map(({ line, path, what, message }) =>
      [line === undefined || isBeside(path) ? path : `line ${line}`, what, message].map((cell) =>
        cell.replace(/\s+/g, " "),
      ),
    ),
  ).replace(/^/gm, "  ");
}

function summary(
  file: string,
  written: readonly Written[],
  report: readonly ImportNote[],
  isOpen: boolean,
): string {
  const [first] = report;
  if (written.length === 0) return `${file}: ${first?.message ?? "Nothing was imported."}`;
  const drafts = written.flatMap(({ flow, bindings, hasBlanks }) => [
    `  ${flow}, with ${hasBlanks ? "names to fill in at" : "what its names mean at"} ${bindings}`,
    `    npm run flows -- check ${flow} --bindings ${bindings}`,
  ]);
  const state = isOpen
    ? "It cannot go live yet: what is to be decided stands under “todo” in the draft, a line each."
    : `${written.some(({ hasBlanks }) => hasBlanks) ? "Fill in the names, and try it" : "Try it"} before it goes live.`;
  return [`${file} is imported. ${state}`, ...drafts].join("\n");
}
