import { nextWords } from "../../../lib/flow/document/nextWords";
import type { FlowNode } from "../../../lib/flow/document/flow";
import { stepTypes } from "../../../lib/flow/steps/index";
import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { addStep } from "../../model/edits/stepEdits";
import { stepOfPath } from "../../model/edits/placeName";
import { stepTitle } from "../../model/promptText";
import { useWords } from "../../words/useWords";
import type { Words } from "../../words/words";
import { useEditing } from "../editing";
import { Field } from "./Field";
import { newStepGiven } from "./newStepGiven";

type PlaceFieldProps = Readonly<{
  path: string;
  label: string;
  /** What happens while nothing is chosen; without it, some place always is. */
  none?: string;
}>;

const isNew = "new:";

/** Where a call goes on: a step, a place that every flow has, or a step that is made for it. */
export function PlaceField({ path, label, none }: PlaceFieldProps) {
  const words = useWords();
  const editing = useEditing();
  const { flow, edit, select } = editing;
  const written = readAt(flow, path);
  const value = typeof written === "string" ? written : "";
  const isKnown =
    value === "" || Object.hasOwn(flow.nodes, value) || nextWords.some((word) => word === value);
  const choose = (chosen: string) => {
    const type = isStepType(chosen.replace(isNew, "")) ?? undefined;
    if (!chosen.startsWith(isNew) || type === undefined) {
      edit(setValue(path, chosen === "" ? undefined : chosen));
      return;
    }
    const made = edit(addStep(type, typeTitle(type, words), newStepGiven(editing), path));
    select(stepOfPath(made.path) ?? "");
  };
  return (
    <Field path={path} label={label}>
      {(control) => (
        <div class="place">
          <select
            {...control}
            value={value}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            {none !== undefined && <option value="">{none}</option>}
            {!isKnown && <option value={value}>{words.fields.noSuchStep(value)}</option>}
            <PlaceOptions path={path} value={value} />
          </select>
          {Object.hasOwn(flow.nodes, value) && (
            <button
              type="button"
              class="iconButton"
              title={words.fields.open(stepTitle(value, flow.nodes[value]))}
              aria-label={words.fields.open(stepTitle(value, flow.nodes[value]))}
              onClick={() => select(value)}
            >
              <svg viewBox="0 0 20 20" aria-hidden="true">
                <path d="M4 10h11M10.5 5.5 15 10l-4.5 4.5" />
              </svg>
            </button>
          )}
        </div>
      )}
    </Field>
  );
}

type PlaceOptionsProps = Readonly<{ path: string; value: string }>;

function PlaceOptions({ path, value }: PlaceOptionsProps) {
  const words = useWords();
  const { flow } = useEditing();
  const steps = Object.entries(flow.nodes).filter(([key]) => key !== stepOfPath(path));
  return (
    <>
      <optgroup label={words.flow.steps}>
        {steps.map(([key, node]) => (
          <option key={key} value={key}>
            {stepTitle(key, node)}
          </option>
        ))}
        {value !== "" && value === stepOfPath(path) && (
          <option value={value}>{stepTitle(value, flow.nodes[value])}</option>
        )}
      </optgroup>
      <optgroup label={words.fields.everyFlowHas}>
        {nextWords.map((word) => (
          <option key={word} value={word}>
            {words.places[word]}
          </option>
        ))}
      </optgroup>
      <optgroup label={words.fields.aNewStep}>
        {Object.keys(stepTypes)
          .flatMap((type) => isStepType(type) ?? [])
          .map((type) => (
            <option key={type} value={`${isNew}${type}`}>
              {words.fields.newStep(typeTitle(type, words))}
            </option>
          ))}
      </optgroup>
    </>
  );
}

function typeTitle(type: FlowNode["type"], { types }: Words): string {
  return types[type] ?? stepTypes[type].title;
}

function isStepType(type: string): FlowNode["type"] | undefined {
  return Object.hasOwn(stepTypes, type) ? (type as FlowNode["type"]) : undefined;
}
