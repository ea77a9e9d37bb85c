import { useEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../words/useWords";
import { moveInList } from "./moveInList";

/** Something that can be chosen. */
export type Choice = Readonly<{ value: string; title: string }>;

/** Choices that belong together, under a heading. */
export type ChoiceGroup = Readonly<{ label: string; choices: readonly Choice[] }>;

type ComboboxProps = Readonly<{
  /** What ties it to its label and its problems. */
  control: Readonly<{ id: string }>;
  label: string;
  value: string;
  /** What the chosen value is called. */
  title: string;
  groups: readonly ChoiceGroup[];
  /** Chooses a value; true when another choice follows at once, from other groups. */
  choose: (value: string) => boolean;
  /** Somebody has left without choosing. */
  leave?: () => void;
}>;

/**
 * A field in which one of many is found by typing, as in
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-autocomplete-list/. Typing alone chooses nothing.
 */
export function Combobox(props: ComboboxProps) {
  const { control, label, value, title } = props;
  const { fields: words } = useWords();
  const box = useCombobox(props);
  const { isOpen, all, found, active } = box;
  const idOf = (choice: string) => `${control.id}-choice-${choice}`;
  const current = isOpen && box.place >= 0 ? all[box.place] : undefined;
  return (
    <div class="combobox">
      <input
        {...control}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${control.id}-choices` : undefined}
        aria-activedescendant={current === undefined ? undefined : idOf(current.value)}
        value={box.typed ?? title}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onClick={() => !isOpen && box.show(true, value)}
        onInput={({ currentTarget }) => box.type(currentTarget.value)}
        onKeyDown={box.press}
        onBlur={() => isOpen && box.close()}
      />
      {isOpen && (
        <ChoiceList
          id={`${control.id}-choices`}
          label={label}
          groups={found}
          value={value}
          active={active}
          idOf={idOf}
          take={box.take}
        />
      )}
      <span class="hidden" role="status">
        {isOpen ? words.choicesFound(all.length) : ""}
      </span>
    </div>
  );
}

/** Whether the list is open, what of it is left by what was typed, and where in it somebody is. */
function useCombobox({ value, groups, choose, leave }: ComboboxProps) {
  const [isOpen, setIsOpen] = useState(false);
  /** What somebody has typed; until then the field says what is chosen. */
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState<string>();
  const found = findChoices(groups, typed ?? "");
  const all = found.flatMap(({ choices }) => choices);
  const place = all.findIndex((one) => one.value === active);
  const show = (isShown: boolean, at?: string) => {
    setIsOpen(isShown);
    setTyped(undefined);
    setActive(at);
  };
  const close = () => {
    show(false);
    leave?.();
  };
  const take = (chosen: string) => show(choose(chosen));
  const type = (text: string) => {
    setIsOpen(true);
    setTyped(text);
    setActive(findChoices(groups, text)[0]?.choices[0]?.value);
  };
  const press = (event: KeyboardEvent) => {
    const to = moveInList(event, all.length, isOpen ? place : undefined);
    if (to === "open") show(true, value);
    else if (to === "take" && all[place] !== undefined) take(all[place].value);
    else if (to === "close") close();
    else if (typeof to === "number") setActive(all[to]?.value);
    else return;
    event.preventDefault();
  };
  return { isOpen, typed, found, all, active, place, show, close, take, type, press };
}

type ChoiceListProps = Readonly<{
  id: string;
  label: string;
  groups: readonly ChoiceGroup[];
  value: string;
  active: string | undefined;
  idOf: (choice: string) => string;
  take: (choice: string) => void;
}>;

function ChoiceList({ id, label, groups, value, active, idOf, take }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(".isActive")?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div
      role="listbox"
      id={id}
      aria-label={label}
      ref={list}
      // The focus stays where somebody types.
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map((group) => (
        <div key={group.label} role="group" aria-label={group.label}>
          <span class="choiceGroup" aria-hidden="true">
            {group.label}
          </span>
          {group.choices.map((one) => (
            <div
              key={one.value}
              id={idOf(one.value)}
              role="option"
              aria-selected={one.value === value}
              class={one.value === active ? "isActive" : undefined}
              onClick={() => take(one.value)}
            >
              {one.title}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function findChoices(groups: readonly ChoiceGroup[], wanted: string): readonly ChoiceGroup[] {
  const needle = wanted.trim().toLowerCase();
  return groups
    .map(({ label, choices }) => ({
      label,
      choices: choices.filter((one) => one.title.toLowerCase().includes(needle)),
    }))
    .filter(({ choices }) => choices.length > 0);
}
