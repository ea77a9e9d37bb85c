import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { readAt } from "../../model/edits/atPath";
import { addElement, mayNotBeEmpty, moveElement, removeElement } from "../../model/edits/listEdits";
import { focusFirst, focusOnceDrawn } from "../../ui/focusOnceDrawn";
import { Tool } from "../../ui/Tool";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { FieldProblems, useProblems } from "./Field";

type ListFieldProps = Readonly<{
  path: string;
  label: string;
  /** What a further element is at first, and what the button says that adds it. */
  make: () => unknown;
  add: string;
  most: number;
  /** The order means something. */
  isOrdered?: boolean;
  /** What one element is called. */
  name: (index: number) => string;
  children: (path: string, index: number) => ComponentChildren;
}>;

/** A list whose elements can be added, removed and, where it matters, moved up and down. */
export function ListField(props: ListFieldProps) {
  const { path, label, make, add, most, isOrdered, name, children } = props;
  const words = useWords();
  const { flow, edit } = useEditing();
  const problems = useProblems(path, true);
  const written = readAt(flow, path);
  const list: readonly unknown[] = Array.isArray(written) ? written : [];
  const { place, remove } = useRemoval(path);
  const isLast = list.length === 1 && mayNotBeEmpty(path);
  return (
    <fieldset class="list" data-path={path} tabIndex={-1} ref={place}>
      <legend>{label}</legend>
      <FieldProblems problems={problems} />
      {list.map((_element, index) => (
        <ListElement
          key={index}
          name={name(index)}
          path={`${path}.${index}`}
          tools={
            <span class="elementTools">
              {isOrdered === true && list.length > 1 && (
                <>
                  <Tool
                    label={words.fields.up(name(index))}
                    sign="up"
                    isOff={index === 0}
                    act={() => edit(moveElement(path, index, -1))}
                  />
                  <Tool
                    label={words.fields.down(name(index))}
                    sign="down"
                    isOff={index === list.length - 1}
                    act={() => edit(moveElement(path, index, 1))}
                  />
                </>
              )}
              <Tool
                label={words.fields.remove(name(index))}
                sign="remove"
                isOff={isLast}
                act={() => remove(index)}
              />
            </span>
          }
        >
          {children(`${path}.${index}`, index)}
        </ListElement>
      ))}
      {list.length < most && (
        <button type="button" class="add" onClick={() => edit(addElement(path, make()))}>
          + {add}
        </button>
      )}
    </fieldset>
  );
}

/** Removes an element; the focus goes to the next one, or to what adds one. */
function useRemoval(path: string) {
  const { edit } = useEditing();
  const place = useRef<HTMLFieldSetElement>(null);
  const remove = (index: number) => {
    const removed = edit(removeElement(path, index));
    const next = `[data-path="${CSS.escape(removed.path)}"]`;
    focusOnceDrawn(() => focusFirst([next, ".add"], place.current ?? document));
  };
  return { place, remove };
}

type ListElementProps = Readonly<{
  name: string;
  path: string;
  tools: ComponentChildren;
  children: ComponentChildren;
}>;

function ListElement({ name, path, tools, children }: ListElementProps) {
  const problems = useProblems(path, true);
  return (
    <div class="element" role="group" aria-label={name} data-path={path} tabIndex={-1}>
      <div class="elementHead">
        <span aria-hidden="true">{name}</span>
        {tools}
      </div>
      <FieldProblems problems={problems} />
      <div class="fields">{children}</div>
    </div>
  );
}
