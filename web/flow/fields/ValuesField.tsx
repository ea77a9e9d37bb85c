import type { Expression } from "../../../lib/flow/document/expression";
import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { conditionText } from "../../model/conditionText";
import { Tool } from "../../ui/Tool";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { Field } from "./Field";

type ValuesFieldProps = Readonly<{ path: string; label: string }>;

/** Values under names: what is remembered, or sent along. Values that are worked out are shown, and left as they are. */
export function ValuesField({ path, label }: ValuesFieldProps) {
  const words = useWords();
  const { flow, edit } = useEditing();
  const values = (readAt(flow, path) ?? {}) as Readonly<Record<string, Expression>>;
  const add = () => {
    const name = freeName(values);
    if (name !== undefined) edit(setValue(`${path}.${name}`, ""));
  };
  const rename = (from: string, to: string) => {
    if (to === from || Object.hasOwn(values, to) || !/^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/.test(to))
      return;
    const renamed = Object.entries(values).map(([name, value]) => [
      name === from ? to : name,
      value,
    ]);
    edit(setValue(path, Object.fromEntries(renamed)));
  };
  return (
    <fieldset class="list" data-path={path} tabIndex={-1}>
      <legend>{label}</legend>
      {Object.entries(values).map(([name, value]) => (
        <div key={name} class="valueRow">
          <input
            type="text"
            aria-label={words.fields.name}
            defaultValue={name}
            maxLength={64}
            onChange={({ currentTarget }) => rename(name, currentTarget.value)}
          />
          <Field path={`${path}.${name}`} label={words.fields.valueOf(name)}>
            {(control) =>
              typeof value === "object" ? (
                <p class="spokenPart">{conditionText(value, words)}</p>
              ) : (
                <input
                  {...control}
                  type="text"
                  maxLength={1000}
                  value={String(value)}
                  onInput={({ currentTarget }) =>
                    edit(setValue(`${path}.${name}`, currentTarget.value), `${path}.${name}`)
                  }
                />
              )
            }
          </Field>
          <Tool
            label={words.fields.remove(name)}
            sign="remove"
            act={() => edit(setValue(`${path}.${name}`, undefined))}
          />
        </div>
      ))}
      <button type="button" class="add" onClick={add}>
        + {words.fields.addValue}
      </button>
    </fieldset>
  );
}

/** A name that is not taken: value, value2 and so on. */
function freeName(values: object): string | undefined {
  return ["", ...Array.from("23456789")]
    .map((end) => `value${end}`)
    .find((name) => !Object.hasOwn(values, name));
}
