import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { ImportNote } from "../../lib/importing/importNote";
import type { Api, Problem } from "../app/api";
import { goTo } from "../app/router";
import { RefusalNote } from "../bound/RefusalNote";
import { makeWorkerClient, type WorkerClient } from "../check/makeWorkerClient";
import { Dialog } from "../ui/Dialog";
import { useBoundWords } from "../words/useBoundWords";
import { useWords } from "../words/useWords";
import type { ForeignText, Imported } from "./imported";
import { renameDrafts } from "./renameDrafts";

type ImportDialogProps = Readonly<{
  api: Api;
  /** Keys that flows have already. */
  taken: readonly string[];
  close: () => void;
}>;

const mostBytes = 4 * 1024 * 1024;

/** Reads a menu of another system, says what becomes of it, and makes drafts of it. */
export function ImportDialog({ api, taken, close }: ImportDialogProps) {
  const { loading } = useWords();
  const { importing: words } = useBoundWords();
  const { state, read, fail } = useImported();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setIsBusy] = useState(false);
  const drafts = typeof state === "object" ? (state.result?.drafts ?? []) : [];
  const take = async () => {
    setIsBusy(true);
    const renamed = renameDrafts(
      drafts.map(({ flow }) => flow),
      taken,
    );
    for (const flow of renamed) {
      const answer = await api.saveDraft(flow, undefined);
      setProblem(answer.problem);
      if (answer.problem !== undefined) {
        setIsBusy(false);
        return;
      }
    }
    const [first, ...more] = renamed;
    if (first === undefined || more.length > 0) goTo({ screen: "flows" });
    else goTo({ screen: "flow", key: first.key, step: undefined, view: "outline" });
    close();
  };
  return (
    <Dialog title={words.title} close={close} class="wide">
      <p class="quietText">{words.help}</p>
      <FileField
        choose={(file) => {
          if (file.size > mostBytes) fail("tooLarge");
          else void read(file);
        }}
      />
      {state === "reading" && <p role="status">{loading}</p>}
      {(state === "tooLarge" || state === "failed") && (
        <p class="bad" role="alert">
          {words[state]}
        </p>
      )}
      {typeof state === "object" && <Outcome imported={state} />}
      {problem !== undefined && <RefusalNote problem={problem} />}
      <div class="dialogTools">
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
        {drafts.length > 0 && (
          <button type="button" class="primary" disabled={isBusy} onClick={() => void take()}>
            {words.take(drafts.length)}
          </button>
        )}
      </div>
    </Dialog>
  );
}

function FileField({ choose }: Readonly<{ choose: (file: File) => void }>) {
  const { importing: words } = useBoundWords();
  const id = useId();
  return (
    <div class="formField">
      <label for={id}>{words.choose}</label>
      <input
        id={id}
        type="file"
        accept=".json,.xml,.yaml,.yml,.txt"
        onChange={({ currentTarget: { files } }) => {
          const [file] = files ?? [];
          if (file !== undefined) choose(file);
        }}
      />
    </div>
  );
}

type ImportState = Imported | "reading" | "tooLarge" | "failed" | undefined;

/** What was read last, beside the page. */
function useImported() {
  const [state, setState] = useState<ImportState>();
  const client = useRef<WorkerClient<ForeignText>>(undefined);
  useEffect(() => () => client.current?.end(), []);
  const read = async (file: File) => {
    setState("reading");
    client.current ??= makeWorkerClient<ForeignText, Imported>("import-worker", (outcome) =>
      setState(outcome ?? "failed"),
    );
    try {
      client.current.ask({ name: file.name, text: await file.text() });
    } catch {
      // The file was moved or deleted since it was chosen.
      setState("failed");
    }
  };
  return { state, read, fail: setState };
}

/** What was found in a file: of which system it is, and what to look at. */
function Outcome({ imported: { system, result } }: Readonly<{ imported: Imported }>) {
  const { importing: words } = useBoundWords();
  if (system === undefined || result === undefined || result.drafts.length === 0) {
    const [why] = result?.report ?? [];
    return (
      <div role="alert">
        <p class="bad">{words.unknown}</p>
        {why !== undefined && <p lang="en">{why.message}</p>}
      </div>
    );
  }
  const { drafts, report } = result;
  const count = (...wanted: readonly ImportNote["severity"][]) =>
    report.filter(({ severity }) => wanted.includes(severity));
  return (
    <div class="dialogScroll" role="status" tabIndex={0}>
      <p>
        {words.found(words.systems[system], drafts.map(({ flow }) => `“${flow.name}”`).join(", "))}
      </p>
      <Notes title={words.needed} notes={count("needed")} />
      <Notes title={words.dropped} notes={count("dropped")} />
      <Notes title={words.changed} notes={count("changed")} />
      <p class="quietText">{words.kept(count("kept", "harmless").length)}</p>
    </div>
  );
}

/** More than anybody reads; the draft has all that is to be decided. */
const mostShown = 100;

function Notes({ title, notes }: Readonly<{ title: string; notes: readonly ImportNote[] }>) {
  const { importing: words } = useBoundWords();
  if (notes.length === 0) return null;
  return (
    <section>
      <h3>
        {title} ({notes.length})
      </h3>
      <ul class="differences" lang="en">
        {notes.slice(0, mostShown).map(({ path, line, what, message }, at) => (
          // Two parts may have the same to be said of.
          // eslint-disable-next-line react/no-array-index-key
          <li key={`${at} ${path} ${line ?? ""}`}>
            <strong>{what}</strong>: {message}
          </li>
        ))}
      </ul>
      {notes.length > mostShown && <p>{words.more(notes.length - mostShown)}</p>}
    </section>
  );
}
