import { flowSchema } from "../flow/document/flow";
import { findRightSystem } from "./findRightSystem";
import { foreignSystems, type ForeignSystem } from "./foreignSystems";
import type { ForeignFile } from "./importContext";
import type { ImportedDraft } from "./importedDraft";
import type { ImportNote } from "./importNote";
import { makeKeys } from "./draft/makeKeys";
import { makeNotes } from "./makeNotes";
import { reportUnread } from "./reportUnread";
import { longestDocument } from "./source/foreignDocument";
import { makeReader } from "./source/makeReader";

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

/** Turns a document of another system into drafts of flows. What has no equivalent is in the report by name and place; whatever the text is, it never throws. Pure. */
export function importFlow(request: ImportRequest): ImportResult {
  const { from, text, fileName = from, companions = [] } = request;
  const notes = makeNotes();
  const place = { name: fileName, path: "" };
  const tooLong = findTooLong([{ name: fileName, text }, ...companions]);
  if (tooLong !== undefined) return { drafts: [], report: [tooLong] };
  const { parse, importer } = foreignSystems[from];
  const { root, problems } = parse(text);
  const reader = makeReader();
  const drafts =
    root === undefined
      ? []
      : importer(root, { reader, notes, title: titleOf(fileName), companions });
  if (drafts.length === 0) {
    const [told] = notes.all().filter(({ severity }) => severity === "dropped");
    return { drafts: [], report: [whyNothing(request, told?.message, problems[0]?.message)] };
  }
  for (const problem of [...problems, ...lostLetters(text)]) {
    // What follows a mistake may be missing from the draft, and nobody can say what it was.
    notes.undecided(
      { ...problem, name: fileName },
      `${problem.message} See what is missing because of it.`,
    );
  }
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

function findTooLong(files: readonly ForeignFile[]): ImportNote | undefined {
  const found = files.find(({ text }) => text.length > longestDocument);
  if (found === undefined) return undefined;
  const message = `The file has ${found.text.length} characters; at most ${longestDocument} can be imported.`;
  return { path: "", what: found.name, severity: "dropped", message };
}

/** Of a wrong file nothing is worth a word but why it is one: what the importer met, the system it is from, or where its text is wrong. */
function whyNothing(
  { from, text, fileName = from }: ImportRequest,
  told: string | undefined,
  wrong = "",
): ImportNote {
  const why = told ?? (findRightSystem(from, text) || wrong);
  const message = `Nothing was imported: this is not ${foreignSystems[from].is}. ${why}`.trim();
  return { path: "", what: fileName, severity: "dropped", message };
}

/** A sign of no alphabet stands where a text was not what it was read as. */
function lostLetters(text: string): readonly Readonly<{ path: string; message: string }>[] {
  return text.includes("\ufffd")
    ? [{ path: "", message: "The file is not written in UTF-8, so letters are lost." }]
    : [];
}

function titleOf(fileName: string): string {
  const name = fileName.split(/[/\\]/).at(-1) ?? fileName;
  return name.replace(/(?:\.[A-Za-z0-9]{1,12}){1,2}$/, "") || name;
}
