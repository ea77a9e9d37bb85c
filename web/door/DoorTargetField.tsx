import { useEditing } from "../flow/editing";
import { Field } from "../flow/fields/Field";
import { NameField } from "../flow/fields/NameField";
import { TextField } from "../flow/fields/TextField";
import { readAt } from "../model/edits/atPath";
import { setValue } from "../model/edits/setValue";
import { knownNames } from "../model/knownNames";
import { useDoorWords } from "../words/useDoorWords";
import { useWords } from "../words/useWords";

/** Whom a ringing call can be sent on to: the field of the document, and what its names are. */
const kinds = {
  person: "person",
  personsVoicemail: "person",
  queue: "queue",
  attendant: "attendant",
  phone: "number",
  application: "application",
} as const;

type TargetKind = keyof typeof kinds;

/** Somebody who rings in place of us: a person, their voicemail, a group of people, a number or another bot. */
export function DoorTargetField({ path }: Readonly<{ path: string }>) {
  const { fields } = useWords();
  const words = useDoorWords();
  const { flow, bindings, edit } = useEditing();
  const [written = ""] = Object.keys((readAt(flow, path) as object | undefined) ?? {});
  const kind = isTargetKind(written) ? written : "person";
  const change = (chosen: string) => {
    if (!isTargetKind(chosen)) return;
    const [known] = knownNames(kinds[chosen], flow, bindings);
    edit(setValue(path, { [chosen]: known?.name ?? "unknown" }));
  };
  return (
    <>
      <Field path={path} label={fields.whom} isOwnOnly>
        {(control) => (
          <select
            {...control}
            value={kind}
            onChange={({ currentTarget }) => change(currentTarget.value)}
          >
            {(Object.keys(kinds) as readonly TargetKind[]).map((one) => (
              <option key={one} value={one}>
                {words.targets[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind === "phone" ? (
        <TextField path={`${path}.phone`} label={fields.phoneNumber} hint={fields.phoneHint} />
      ) : (
        <NameField path={`${path}.${kind}`} kind={kinds[kind]} />
      )}
    </>
  );
}

function isTargetKind(field: string): field is TargetKind {
  return Object.hasOwn(kinds, field);
}
