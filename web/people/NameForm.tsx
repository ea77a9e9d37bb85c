import { useState } from "preact/hooks";
import type { Bindings } from "../../lib/flow/document/bindings";
import type { Api, Problem } from "../app/api";
import { FormDialog } from "../bound/FormDialog";
import { LabelledInput } from "../bound/LabelledInput";
import { RemoveDialog } from "../bound/RemoveDialog";
import { isBindingName } from "../model/isBindingName";
import type { BoundWords } from "../words/boundWords";
import { useBoundWords } from "../words/useBoundWords";
import type { FieldFault, NameSectionKey } from "../words/types/peopleWords";
import { HeadersField } from "./HeadersField";
import { headerLines, withHeaders, type HeaderLine } from "./headerLines";
import { NameInput } from "./NameInput";
import type { FormFacts, NameSection, NameValues } from "./nameSection";
import { isAsked, nameSections } from "./nameSections";

type NameFormProps = Readonly<{
  api: Api;
  section: NameSectionKey;
  bindings: Bindings;
  etag: string;
  /** Undefined for a new one. */
  name: string | undefined;
  close: () => void;
  /** Says what was done. */
  done: (sentence: string) => void;
}>;

/** What one name means: to be written, changed and removed. */
export function NameForm(props: NameFormProps) {
  const { section, bindings, name, close } = props;
  const { people: words } = useBoundWords();
  const form: NameSection = nameSections[section];
  const before = name === undefined ? undefined : bindings[section]?.[name];
  const { key, setKey, values, setValues, headers, setHeaders, faults, save, change } = useWritten(
    props,
    form,
    before,
  );
  const { problem, isRemoving, askToRemove, send } = change;
  if (name !== undefined && isRemoving) {
    return (
      <RemoveDialog
        name={name}
        problem={problem}
        close={close}
        remove={() => send(name, undefined)}
      >
        <p>{words.removeHelp}</p>
      </RemoveDialog>
    );
  }
  return (
    <FormDialog
      title={name ?? words.sections[section].add}
      close={close}
      submit={save}
      problem={problem}
      remove={name === undefined ? undefined : askToRemove}
    >
      {name === undefined && (
        <LabelledInput
          label={words.key}
          value={key}
          change={setKey}
          hint={words.keyHelp}
          wrong={faults["key"]}
        />
      )}
      <Inputs
        form={form}
        values={values}
        change={setValues}
        faults={faults}
        before={before}
        channels={Object.keys(bindings.channels ?? {})}
        schedules={bindings.schedules ?? {}}
      />
      {form.hasHeaders === true && <HeadersField lines={headers} change={setHeaders} />}
    </FormDialog>
  );
}

/** What is written in the form, what is wrong with it, and the ways to save and remove it. */
function useWritten(props: NameFormProps, form: NameSection, before: unknown) {
  const { section, bindings, name } = props;
  const { people: words } = useBoundWords();
  const [key, setKey] = useState(name ?? "");
  const [values, setValues] = useState(() => form.read(before));
  const [headers, setHeaders] = useState<readonly HeaderLine[]>(() => headerLines(before));
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const change = useChange(props);
  const save = () => {
    const trimmed = Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, value.trim()]),
    );
    const found = {
      ...keyFault(key.trim(), name, Object.keys(bindings[section] ?? {}), words),
      ...fieldFaults(form, { values: trimmed, bindings }, !hasAddress(before), words),
    };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const target = form.write(trimmed, before);
    change.send(key.trim(), form.hasHeaders === true ? withHeaders(target, headers) : target);
  };
  return { key, setKey, values, setValues, headers, setHeaders, faults, save, change };
}

type InputsProps = Pick<Parameters<typeof NameInput>[0], "before" | "channels" | "schedules"> &
  Readonly<{
    form: NameSection;
    values: NameValues;
    change: (values: NameValues) => void;
    faults: Readonly<Record<string, string>>;
  }>;

function Inputs({ form, values, change, faults, ...rest }: InputsProps) {
  return (
    <>
      {form.fields
        .filter((field) => isAsked(field, values))
        .map((field) => (
          <NameInput
            key={field.name}
            field={field}
            value={values[field.name] ?? ""}
            change={(value) => change({ ...values, [field.name]: value })}
            wrong={faults[field.name]}
            {...rest}
          />
        ))}
    </>
  );
}

/** Saves or (target undefined) removes a name, and keeps why that was refused. */
function useChange({ api, section, etag, done }: NameFormProps) {
  const { people: words } = useBoundWords();
  const [problem, setProblem] = useState<Problem>();
  const [isRemoving, setIsRemoving] = useState(false);
  const change = async (name: string, target: unknown) => {
    const path = `bindings/${section}/${encodeURIComponent(name)}`;
    const answer = await api.ask(
      path,
      target === undefined ? { method: "DELETE", etag } : { method: "PUT", body: target, etag },
    );
    setProblem(answer.problem);
    if (answer.problem !== undefined) return;
    done(target === undefined ? words.removed(name) : words.saved(name));
  };
  return {
    problem,
    isRemoving,
    askToRemove: () => {
      setProblem(undefined);
      setIsRemoving(true);
    },
    send: (name: string, target: unknown) => void change(name, target),
  };
}

/** Whether there is something that can be kept: a PIN, or the address of what has one. */
function hasAddress(before: unknown): boolean {
  return (
    before !== undefined && (typeof before !== "object" || (before !== null && "url" in before))
  );
}

function keyFault(
  key: string,
  name: string | undefined,
  taken: readonly string[],
  words: BoundWords["people"],
): Readonly<{ key?: string }> {
  if (name !== undefined) return {};
  if (!isBindingName(key)) return { key: words.badKey };
  return taken.includes(key) ? { key: words.taken(key) } : {};
}

function fieldFaults(
  { fields }: NameSection,
  facts: FormFacts,
  isNew: boolean,
  words: BoundWords["people"],
): Readonly<Record<string, string>> {
  const { values } = facts;
  const isEmpty = (name: string) => (values[name] ?? "") === "";
  const asked = fields.filter((field) => isAsked(field, values));
  return Object.fromEntries(
    asked.flatMap(({ name, check, isKept }) => {
      const fault: FieldFault | undefined =
        isKept === true && isEmpty(name)
          ? isNew
            ? "missing"
            : undefined
          : check?.(values[name] ?? "", facts);
      return fault === undefined ? [] : [[name, words.faults[fault]]];
    }),
  );
}
