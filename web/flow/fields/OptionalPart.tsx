import type { ComponentChildren } from "preact";
import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { useEditing } from "../editing";
import { newStepGiven } from "./newStepGiven";

type OptionalPartProps = Readonly<{
  path: string;
  label: string;
  /** What it is at first. */
  make: (given: ReturnType<typeof newStepGiven>) => unknown;
  children: ComponentChildren;
}>;

/** A part of a step that is there only when somebody wants it. */
export function OptionalPart({ path, label, make, children }: OptionalPartProps) {
  const editing = useEditing();
  const { flow, edit } = editing;
  const isThere = readAt(flow, path) !== undefined;
  const id = `part-${path}`;
  return (
    <div class="optionalPart">
      <div class="formField inline">
        <input
          id={id}
          type="checkbox"
          data-path={path}

          checked={isThere}
          onChange={({ currentTarget: { checked } }) =>
            edit(setValue(path, checked ? make(newStepGiven(editing)) : undefined))
          }
        />
        <label for={id}>{label}</label>
      </div>
      {isThere && <div class="fields within">{children}</div>}
    </div>
  );
}
