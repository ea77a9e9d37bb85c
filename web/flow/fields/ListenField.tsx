import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { lastResort } from "../../model/edits/stepEdits";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { dialKeys } from "./dialKeys";
import { PlaceField } from "./PlaceField";

/** Keys with a meaning of their own while something is said. */
export function ListenField({ path, label }: Readonly<{ path: string; label: string }>) {
  const { fields } = useWords();
  const { flow, edit } = useEditing();
  const listen = (readAt(flow, path) ?? {}) as Readonly<Record<string, string>>;
  const free = dialKeys.filter((key) => !Object.hasOwn(listen, key));
  return (
    <fieldset class="list" data-path={path} tabIndex={-1}>
      <legend>{label}</legend>
      {dialKeys.flatMap((key) =>
        Object.hasOwn(listen, key)
          ? [
              <div key={key} class="valueRow">
                <kbd>{key}</kbd>
                <PlaceField
                  path={`${path}.${key}`}
                  label={fields.key(key)}
                  none={fields.noMeaning}
                />
              </div>,
            ]
          : [],
      )}
      {free.length > 0 && (
        <select
          aria-label={fields.addKey}
          value=""
          onChange={({ currentTarget: { value } }) =>
            edit(setValue(`${path}.${value}`, lastResort(flow)))
          }
        >
          <option value="">+ {fields.addKey}</option>
          {free.map((key) => (
            <option key={key} value={key}>
              {fields.key(key)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}
