import { useId } from "preact/hooks";
import type { Api, FlowFacts } from "../app/api";
import { FormDialog } from "../bound/FormDialog";
import { LabelledInput } from "../bound/LabelledInput";
import { RemoveDialog } from "../bound/RemoveDialog";
import { useBoundWords } from "../words/useBoundWords";
import { everyOtherNumber, type StoredEntry } from "./entryPoints";
import { useEntryForm } from "./useEntryForm";

/** What the form of a number needs. */
export type EntryFormProps = Readonly<{
  api: Api;
  entries: readonly StoredEntry[];
  flows: readonly FlowFacts[];
  /** Undefined for a new one. */
  entry: StoredEntry | undefined;
  close: () => void;
  /** Says what was done. */
  done: (sentence: string) => void;
}>;

/** Which flow answers a number; what follows from that is said before it is saved. */
export function EntryForm(props: EntryFormProps) {
  const { flows, entry, close } = props;
  const { people, entries: words } = useBoundWords();
  const form = useEntryForm(props);
  const { values, change, faults, problem, shown } = form;
  if (entry !== undefined && form.isRemoving) {
    return (
      <RemoveDialog name={shown} problem={problem} close={close} remove={form.remove}>
        <Silence {...props} entry={entry} shown={shown} />
      </RemoveDialog>
    );
  }
  const chosen = flows.find(({ key }) => key === values.flow);
  return (
    <FormDialog
      title={entry === undefined ? people.sections.entries.add : shown}
      close={close}
      submit={form.save}
      isOff={values.flow === ""}
      problem={problem}
      remove={entry === undefined ? undefined : form.askToRemove}
    >
      {entry === undefined && (
        <LabelledInput
          label={words.dialled}
          value={values.dialled}
          change={(dialled) => change({ dialled })}
          hint={words.dialledHelp}
          wrong={faults.dialled}
        />
      )}
      <FlowChoice flows={flows} flow={values.flow} choose={(flow) => change({ flow })} />
      {chosen !== undefined && (
        <VersionChoice
          flow={chosen}
          version={values.version}
          choose={(version) => change({ version })}
        />
      )}
      <LabelledInput
        label={words.fallback}
        value={values.fallback}
        change={(fallback) => change({ fallback })}
        hint={words.fallbackHelp}
        wrong={faults.fallback}
      />
      <Consequences {...props} shown={shown} chosen={chosen} version={values.version} />
    </FormDialog>
  );
}

type FlowChoiceProps = Readonly<{
  flows: readonly FlowFacts[];
  flow: string;
  choose: (flow: string) => void;
}>;

function FlowChoice({ flows, flow, choose }: FlowChoiceProps) {
  const { entries: words } = useBoundWords();
  const id = useId();
  return (
    <div class="formField">
      <label for={id}>{words.flow}</label>
      <select id={id} value={flow} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{words.chooseFlow}</option>
        {flows.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

type VersionChoiceProps = Readonly<{
  flow: FlowFacts;
  version: string;
  choose: (version: string) => void;
}>;

function VersionChoice({ flow, version, choose }: VersionChoiceProps) {
  const { entries: words } = useBoundWords();
  const id = useId();
  const { latestVersion, publishedVersion } = flow;
  const numbers = Array.from({ length: latestVersion }, (_one, index) => latestVersion - index);
  return (
    <div class="formField">
      <label for={id}>{words.version}</label>
      <select id={id} value={version} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="published">
          {publishedVersion === undefined
            ? words.alwaysLive
            : words.alwaysLiveNow(publishedVersion)}
        </option>
        {numbers.map((number) => (
          <option key={number} value={String(number)}>
            {words.fixed(number)}
          </option>
        ))}
      </select>
    </div>
  );
}

type ConsequencesProps = Pick<EntryFormProps, "entry" | "flows"> &
  Readonly<{ shown: string; chosen: FlowFacts | undefined; version: string }>;

/** What callers will hear once this is saved. */
function Consequences({ entry, flows, shown, chosen, version }: ConsequencesProps) {
  const { entries: words } = useBoundWords();
  if (chosen === undefined || shown === "") return null;
  const isLive = version !== "published" || chosen.publishedVersion !== undefined;
  const before = flows.find(({ key }) => key === entry?.flow)?.name ?? entry?.flow;
  return (
    <div class={isLive ? "consequences" : "consequences warn"} role="status">
      {!isLive ? (
        <p>{words.notLive(chosen.name)}</p>
      ) : (
        <>
          <p>
            {before === undefined || before === chosen.name
              ? words.willHear(shown, chosen.name)
              : words.willHearInstead(shown, chosen.name, before)}
          </p>
          {version !== "published" && <p>{words.staysFixed}</p>}
          <p>{words.runningCalls}</p>
        </>
      )}
    </div>
  );
}

type SilenceProps = EntryFormProps & Readonly<{ entry: StoredEntry; shown: string }>;

/** What becomes of callers when no flow answers their number any more. */
function Silence({ entry, entries, flows, shown }: SilenceProps) {
  const { entries: words } = useBoundWords();
  const others =
    entry.dialled === everyOtherNumber
      ? undefined
      : entries.find(({ dialled }) => dialled === everyOtherNumber);
  const name = flows.find(({ key }) => key === others?.flow)?.name ?? others?.flow;
  return (
    <>
      <p>{name === undefined ? words.willBeBusy(shown) : words.willBeOthers(shown, name)}</p>
      <p>{words.runningCalls}</p>
    </>
  );
}
