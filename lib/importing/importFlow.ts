import { flowSchema } from "../flow/document/flow";
import { importConnect } from "./connect/importConnect";
import { parseConnect } from "./connect/parseConnect";
import { importFreeswitch } from "./freeswitch/importFreeswitch";
import { importStudio } from "./studio/importStudio";
import { importGenesys } from "./genesys/importGenesys";
import type { ForeignFile, Importer } from "./importContext";
import type { ImportedDraft } from "./importedDraft";
import type { ImportNote } from "./importNote";
import { importTeams } from "./teams/importTeams";
import { makeKeys } from "./draft/makeKeys";
import { makeNotes } from "./makeNotes";
import { reportUnread } from "./reportUnread";
import { longestDocument, type ForeignDocument } from "./source/foreignDocument";
import { makeReader } from "./source/makeReader";
import { parseJson } from "./source/parseJson";
import { parseXml } from "./source/parseXml";
import { parseYaml } from "./source/parseYaml";

/** Systems whose menus can be imported. */
export const foreignSystems = ["freeswitch", "studio", "connect", "genesys", "teams"] as const;

type ForeignSystem = (typeof foreignSystems)[number];

/** A document of another system, and the files that belong to it. */
export type ImportRequest = Readonly<{
  from: ForeignSystem;
  text: string;
  /** What a document without a name is called. */
  fileName?: string;
  companions?: readonly ForeignFile[];
}>;

/** What an import gives. */
export type ImportResult = Readonly<{
  drafts: readonly ImportedDraft[];
  report: readonly ImportNote[];
}>;

/** Turns a document of another system into drafts of flows. What has no equal is in the report by name and place; whatever the text is, it never throws. Pure. */
export function importFlow(request: ImportRequest): ImportResult {
  const { from, text, fileName = from, companions = [] } = request;
  const notes = makeNotes();
  const place = { name: fileName, path: "" };
  const tooLong = [{ name: fileName, text }, ...companions].find(
    (file) => file.text.length > longestDocument,
  );
  if (tooLong !== undefined) {
    const { length } = tooLong.text;
    notes.dropped(
      { name: tooLong.name, path: "" },
      `The file has ${length} characters; at most ${longestDocument} can be imported.`,
    );
    return { drafts: [], report: notes.all() };
  }
  const { parse, importer, is } = systems[from];
  const { root, problems } = parse(text);
  const reader = makeReader();
  const drafts =
    root === undefined
      ? []
      : importer(root, { reader, notes, title: titleOf(fileName), companions });
  if (drafts.length === 0) {
    // Of a wrong file nothing is worth a word but why it is one.
    const [told] = notes.all().filter(({ severity }) => severity === "dropped");
    const why = told?.message ?? problems[0]?.message ?? "";
    const message = `Nothing was imported: this is not ${is}. ${why}`.trim();
    return { drafts: [], report: [{ path: "", what: fileName, severity: "dropped", message }] };
  }
  for (const problem of problems) notes.dropped({ ...problem, name: fileName }, problem.message);
  if (root !== undefined) reportUnread(root, reader, notes);
  const takeKey = makeKeys();
  const todo = tasksOf(notes.open());
  const named = drafts.map(({ flow, bindings }) => ({
    flow: {
      ...flow,
      key: takeKey(flow.key, "flow"),
      ...(todo.length === 0 ? {} : { todo }),
    },
    bindings,
  }));
  const kept = named.filter((draft) => hasForm(draft));
  const isBeside = ({ path }: ImportNote) => companions.some(({ name }) => path.startsWith(name));
  const report = notes
    .all()
    .toSorted(
      (one, other) =>
        Number(isBeside(one)) - Number(isBeside(other)) || (one.line ?? 0) - (other.line ?? 0),
    );
  return { drafts: kept, report };

  function hasForm({ flow }: ImportedDraft): boolean {
    const parsed = flowSchema.safeParse(flow);
    for (const { path, message } of parsed.error?.issues ?? []) {
      notes.dropped(
        place,
        `The draft ${flow.key} was left out, its form is wrong at ${path.join(".")}: ${message}`,
      );
    }
    return parsed.success;
  }
}

const mostTasks = 100;

/** What is to be decided, as lines of the drafts, each with its place in the foreign document. */
function tasksOf(notes: readonly ImportNote[]): readonly string[] {
  const tasks = notes.map(({ path, line, what, message }) => {
    const place = line === undefined ? path : `line ${line}`;
    return `${place === "" ? what : `${what} (${place})`}: ${message}`.slice(0, 1000);
  });
  const left = tasks.length - mostTasks;
  return left > 0
    ? [...tasks.slice(0, mostTasks), `${left} more, which the report of the import lists.`]
    : tasks;
}

const systems: Readonly<
  Record<
    ForeignSystem,
    Readonly<{ parse: (text: string) => ForeignDocument; importer: Importer; is: string }>
  >
> = {
  freeswitch: { parse: parseXml, importer: importFreeswitch, is: "a file of FreeSWITCH menus" },
  studio: { parse: parseJson, importer: importStudio, is: "a Twilio Studio flow" },
  connect: { parse: parseConnect, importer: importConnect, is: "an Amazon Connect flow" },
  genesys: { parse: parseYaml, importer: importGenesys, is: "a Genesys Architect flow in YAML" },
  teams: { parse: parseJson, importer: importTeams, is: "a Teams auto attendant in JSON" },
};

function titleOf(fileName: string): string {
  const name = fileName.split(/[/\\]/).at(-1) ?? fileName;
  return name.replace(/(?:\.[A-Za-z0-9]{1,12}){1,2}$/, "") || name;
}
