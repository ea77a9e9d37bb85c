import type { Expression } from "../../../lib/flow/document/expression";
import { conditionText } from "../../model/conditionText";
import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { personPresences } from "../../../lib/flow/presence/personPresence";
import { findPresencePerson } from "../../../lib/flow/presence/findPresencePerson";
import { knownNames, type KnownName } from "../../model/knownNames";
import { simpleConditions, toCondition, type SimpleCondition } from "../../model/simpleCondition";
import { Tool } from "../../ui/Tool";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { FieldProblems, useProblems } from "./Field";

const sameness = ["eq", "ne"] as const;
const comparisons = ["eq", "ne", "startsWith", "lt", "le", "gt", "ge"] as const;

type ConditionFieldProps = Readonly<{
  path: string;
  label: string;
  /** What Teams says of people can be asked here. */
  knowsPresence?: boolean;
}>;

/** A condition as a sentence of choices, joined by “and also”. What does not fit into one is shown, and left as it is. */
export function ConditionField({ path, label, knowsPresence = false }: ConditionFieldProps) {
  const words = useWords();
  const { flow, edit } = useEditing();
  const problems = useProblems(path);
  const condition = readAt(flow, path) as Expression;
  const parts = simpleConditions(condition);
  const change = (index: number, part: SimpleCondition | undefined) => {
    if (parts === undefined) return;
    const left =
      part === undefined ? parts.filter((_one, place) => place !== index) : parts.with(index, part);
    edit(setValue(path, toCondition(left)), `${path}.${index}`);
  };
  return (
    <fieldset class="condition" data-path={path} tabIndex={-1}>
      <legend>{label}</legend>
      {parts === undefined ? (
        <p class="spokenPart">{conditionText(condition, words)}</p>
      ) : (
        <>
          {parts.map((part, index) => (
            <ConditionPart
              key={index}
              part={part}
              isFirst={index === 0}
              knowsPresence={knowsPresence}
              change={(changed) => change(index, changed)}
            />
          ))}
          <button
            type="button"
            class="add"
            onClick={() =>
              edit(
                setValue(
                  path,
                  toCondition([
                    ...parts,
                    { variable: "caller.number", op: "startsWith", value: "+" },
                  ]),
                ),
              )
            }
          >
            + {words.fields.andAlso}
          </button>
        </>
      )}
      <FieldProblems problems={problems} />
    </fieldset>
  );
}

type ConditionPartProps = Readonly<{
  part: SimpleCondition;
  isFirst: boolean;
  knowsPresence: boolean;
  change: (part: SimpleCondition | undefined) => void;
}>;

function ConditionPart({ part, isFirst, knowsPresence, change }: ConditionPartProps) {
  const words = useWords();
  const { conditions, fields } = words;
  const isOfPresence = findPresencePerson(part.variable) !== undefined;
  const allLists = useLists(part);
  const lists = isOfPresence ? [] : allLists;
  const people = usePeople(part, knowsPresence);
  const others = isOfPresence ? [] : [part.variable];
  const variables = [...new Set([...Object.keys(conditions.variables), ...others])];
  return (
    <div class="conditionPart">
      <select
        aria-label={fields.conditionWhat}
        value={part.variable}
        onChange={({ currentTarget }) => change(aboutVariable(part, currentTarget.value))}
      >
        {variables.map((variable) => (
          <option key={variable} value={variable}>
            {conditions.variables[variable] ?? variable}
          </option>
        ))}
        {people.map(({ name, title }) => (
          <option key={name} value={`person.${name}.presence`}>
            {conditions.presenceOf(title)}
          </option>
        ))}
      </select>
      <select
        aria-label={fields.conditionHow}
        value={part.op}
        onChange={({ currentTarget: { value } }) => {
          const op = comparisons.find((one) => one === value);
          const { variable } = part;
          if (op !== undefined) {
            change({ variable, op, value: part.op === "in" ? "" : part.value });
          } else if (part.op !== "in") {
            change({ variable, op: "in", value: { list: lists[0] ?? "" } });
          }
        }}
      >
        {(isOfPresence ? sameness : comparisons).map((op) => (
          <option key={op} value={op}>
            {conditions[op]}
          </option>
        ))}
        {lists.length > 0 && <option value="in">{conditions.inList}</option>}
      </select>
      <ComparedValue part={part} change={change} />
      {!isFirst && (
        <Tool label={fields.remove(fields.condition)} sign="remove" act={() => change(undefined)} />
      )}
    </div>
  );
}

function ComparedValue({ part, change }: Pick<ConditionPartProps, "part" | "change">) {
  const { fields, conditions } = useWords();
  const lists = useLists(part);
  if (part.op !== "in" && findPresencePerson(part.variable) !== undefined) {
    return (
      <select
        aria-label={fields.conditionThan}
        value={String(part.value)}
        onChange={({ currentTarget }) => change({ ...part, value: currentTarget.value })}
      >
        {personPresences.map((presence) => (
          <option key={presence} value={presence}>
            {conditions.presences[presence]}
          </option>
        ))}
      </select>
    );
  }
  if (part.op === "in") {
    return (
      <select
        aria-label={fields.conditionThan}
        value={part.value.list}
        onChange={({ currentTarget }) => change({ ...part, value: { list: currentTarget.value } })}
      >
        {lists.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    );
  }
  return typeof part.value === "boolean" ? (
    <select
      aria-label={fields.conditionThan}
      value={String(part.value)}
      onChange={({ currentTarget }) => change({ ...part, value: currentTarget.value === "true" })}
    >
      <option value="true">{fields.yes}</option>
      <option value="false">{fields.no}</option>
    </select>
  ) : (
    <input
      type="text"
      aria-label={fields.conditionThan}
      value={String(part.value)}
      maxLength={1000}
      onInput={({ currentTarget: { value } }) =>
        change({
          ...part,
          value:
            typeof part.value === "number" && value !== "" && !Number.isNaN(Number(value))
              ? Number(value)
              : value,
        })
      }
    />
  );
}

/** The same sentence about something else: presence is one of a few words, and is it or not. */
function aboutVariable(part: SimpleCondition, variable: string): SimpleCondition {
  const wasOfPresence = findPresencePerson(part.variable) !== undefined;
  const isOfPresence = findPresencePerson(variable) !== undefined;
  if (isOfPresence === wasOfPresence) return { ...part, variable };
  return { variable, op: "eq", value: isOfPresence ? "available" : "" };
}

/** The people whose presence may be asked for, and the one who is written. */
function usePeople({ variable }: SimpleCondition, knowsPresence: boolean): readonly KnownName[] {
  const { flow, bindings } = useEditing();
  const known = knowsPresence ? knownNames("person", flow, bindings) : [];
  const written = findPresencePerson(variable);
  return written === undefined || known.some(({ name }) => name === written)
    ? known
    : [...known, { name: written, title: written }];
}

/** The lists that there are, and the one that is written. */
function useLists({ value }: SimpleCondition): readonly string[] {
  const { flow, bindings } = useEditing();
  const known = knownNames("list", flow, bindings).map(({ name }) => name);
  return [...new Set(typeof value === "object" ? [...known, value.list] : known)];
}
