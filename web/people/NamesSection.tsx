import { useState } from "preact/hooks";
import type { Bindings } from "../../lib/flow/document/bindings";
import type { Api } from "../app/api";
import { NamesHead } from "../bound/NamesHead";
import { NameTable } from "../bound/NameTable";
import type { BoundWords } from "../words/boundWords";
import { useBoundWords } from "../words/useBoundWords";
import type { NameSectionKey } from "../words/types/peopleWords";
import { NameForm } from "./NameForm";
import type { NameField, NameValues } from "./nameSection";
import { nameSections } from "./nameSections";
import { shownAddress } from "./shownAddress";

type NamesSectionProps = Readonly<{
  api: Api;
  section: NameSectionKey;
  bindings: Bindings;
  etag: string;
  mayChange: boolean;
  reload: () => void;
  say: (sentence: string) => void;
}>;

/** All names of one kind, in a table, each with its form. */
export function NamesSection(props: NamesSectionProps) {
  const { section, bindings, mayChange, reload, say } = props;
  const { people: words } = useBoundWords();
  const [opened, setOpened] = useState<Readonly<{ name: string | undefined }>>();
  const { none, ...head } = words.sections[section];
  const named: Readonly<Record<string, unknown>> = bindings[section] ?? {};
  const all: readonly NameField[] = nameSections[section].fields;
  const fields = all.filter(({ isInForm }) => isInForm !== true);
  const rows = Object.entries(named)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([key, target]) => ({
      key,
      title: key,
      cells: fields.map((field) => shownValue(section, field, target, words)),
    }));
  const columns = [
    { title: words.key },
    ...fields.map(({ name, isMinor }) => ({ title: words.fields[name], isMinor })),
  ];
  return (
    <section class="names" aria-label={head.title}>
      <NamesHead {...head} open={mayChange ? () => setOpened({ name: undefined }) : undefined} />
      {rows.length === 0 ? (
        <p class="emptyNote">{none}</p>
      ) : (
        <NameTable
          columns={columns}
          rows={rows}
          change={mayChange ? (name) => setOpened({ name }) : undefined}
        />
      )}
      {opened !== undefined && (
        <NameForm
          {...props}
          name={opened.name}
          close={() => setOpened(undefined)}
          done={(sentence) => {
            setOpened(undefined);
            say(sentence);
            reload();
          }}
        />
      )}
    </section>
  );
}

/** What a cell says; addresses of channels and PINs only that they are there. */
function shownValue(
  section: NameSectionKey,
  { name, kind, isKept }: NameField,
  target: unknown,
  words: BoundWords["people"],
): string {
  if (kind === "password") return words.secret;
  if (isKept === true) return shownAddress(target);
  const values: NameValues = nameSections[section].read(target);
  const value = values[name] ?? "";
  if (kind === "method") return value === "POST" ? words.methods.POST : words.methods.GET;
  if (kind === "callbackMode") return sayMode(value, words);
  if (kind === "channelKind") return sayKind(value, words);
  return value === "" ? "–" : value;
}

function sayKind(kind: string, { channelKinds }: BoundWords["people"]): string {
  return Object.entries(channelKinds).find(([one]) => one === kind)?.[1] ?? kind;
}

function sayMode(mode: string, { callbackModes, callsByHandShort }: BoundWords["people"]): string {
  return Object.entries(callbackModes).find(([one]) => one === mode)?.[1] ?? callsByHandShort;
}
