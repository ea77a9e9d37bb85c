import { useState } from "preact/hooks";
import { toE164 } from "../../lib/flow/document/e164";
import { isGuid } from "../../lib/flow/document/isGuid";
import type { Api, Problem } from "../app/api";
import { useBoundWords } from "../words/useBoundWords";
import { everyOtherNumber, type StoredEntry } from "./entryPoints";

type EntryValues = Readonly<Record<"dialled" | "flow" | "version" | "fallback", string>>;

type EntryFaults = Readonly<{ dialled?: string; fallback?: string }>;

type UseEntryFormProps = Readonly<{
  api: Api;
  entries: readonly StoredEntry[];
  entry: StoredEntry | undefined;
  done: (sentence: string) => void;
}>;

/** What is written in the form of a number, what is wrong with it, and the ways to save and remove it. */
export function useEntryForm({ api, entries, entry, done }: UseEntryFormProps) {
  const { people, entries: words } = useBoundWords();
  const [values, setValues] = useState<EntryValues>({
    dialled: entry?.dialled ?? "",
    flow: entry?.flow ?? "",
    version: String(entry?.version ?? "published"),
    fallback: entry?.fallback ?? "",
  });
  const [faults, setFaults] = useState<EntryFaults>({});
  const [problem, setProblem] = useState<Problem>();
  const [isRemoving, setIsRemoving] = useState(false);
  const number = toDialled(values.dialled);
  const shown = number === everyOtherNumber ? words.everyOther : (number ?? "");
  const fallback = values.fallback.trim() === "" ? undefined : toE164(values.fallback);
  const findFaults = (): EntryFaults => {
    const isTaken = entry === undefined && entries.some(({ dialled }) => dialled === number);
    return {
      ...(number === undefined ? { dialled: words.badDialled } : {}),
      ...(isTaken ? { dialled: people.taken(shown) } : {}),
      ...(values.fallback.trim() !== "" && fallback === undefined
        ? { fallback: people.faults.badPhone }
        : {}),
    };
  };
  const send = async (request: Parameters<Api["ask"]>[1], sentence: string) => {
    const answer = await api.ask(`entryPoints/${encodeURIComponent(number ?? "")}`, request);
    setProblem(answer.problem);
    if (answer.problem === undefined) done(sentence);
  };
  return {
    values,
    change: (changed: Partial<EntryValues>) => setValues({ ...values, ...changed }),
    faults,
    problem,
    shown,
    isRemoving,
    askToRemove: () => {
      setProblem(undefined);
      setIsRemoving(true);
    },
    save: () => {
      const found = findFaults();
      setFaults(found);
      if (Object.keys(found).length > 0) return;
      const { flow, version } = values;
      const body = {
        flow,
        version: version === "published" ? version : Number(version),
        ...(fallback === undefined ? {} : { fallback }),
      };
      void send({ method: "PUT", body, etag: entry?.etag }, people.saved(shown));
    },
    remove: () => void send({ method: "DELETE", etag: entry?.etag }, people.removed(shown)),
  };
}

/** A number as it is stored, whatever spaces it was written with. */
function toDialled(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === everyOtherNumber || isGuid(trimmed) ? trimmed : toE164(trimmed);
}
