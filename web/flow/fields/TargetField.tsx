import type { Target } from "../../../lib/flow/document/target";
import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { knownNames } from "../../model/knownNames";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { NameField } from "./NameField";
import { Field } from "./Field";
import { TextField } from "./TextField";

/** Who a call can be led to: the field of the document, and what its names are. */
const kinds = {
  person: "person",
  queue: "queue",
  attendant: "attendant",
  phone: "number",
  voicemail: "mailbox",
} as const;

type TargetKind = keyof typeof kinds;

const allKinds = Object.keys(kinds) as readonly TargetKind[];

/** Somebody whom a call is led to: a person, a group of people, a number or a mailbox. */
export function TargetField({
  path,
  label,
  offers = allKinds,
}: Readonly<{ path: string; label: string; offers?: readonly TargetKind[] }>) {
  const words = useWords();
  const { flow, bindings, edit } = useEditing();
  const target = readAt(flow, path) as Target | undefined;
  const kind = kindOf(target);
  const change = (chosen: string) => {
    const name = isTargetKind(chosen)
      ? knownNames(kinds[chosen], flow, bindings)[0]?.name
      : undefined;
    edit(setValue(path, { [chosen]: name ?? "unknown" }));
  };
  return (
    <>
      <Field path={path} label={label} isOwnOnly>
        {(control) => (
          <select
            {...control}
            value={kind}
            onChange={({ currentTarget }) => change(currentTarget.value)}
          >
            {offers.map((one) => (
              <option key={one} value={one}>
                {words.fields.targets[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind === "phone" ? (
        <TextField
          path={`${path}.phone`}
          label={words.fields.phoneNumber}
          hint={words.fields.phoneHint}
        />
      ) : (
        <NameField path={`${path}.${kind}`} kind={kinds[kind]} />
      )}
    </>
  );
}

function kindOf(target: Target | undefined): TargetKind {
  const [field = ""] = Object.keys(target ?? {});
  return isTargetKind(field) ? field : "person";
}

function isTargetKind(field: string): field is TargetKind {
  return Object.hasOwn(kinds, field);
}
