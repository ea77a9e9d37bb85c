import { useState } from "preact/hooks";
import { nextWords } from "../../../lib/flow/document/nextWords";
import type { Flow, FlowNode } from "../../../lib/flow/document/flow";
import { stepTypes } from "../../../lib/flow/steps/index";
import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { addStep } from "../../model/edits/stepEdits";
import { stepOfPath } from "../../model/edits/placeName";
import { stepTitle } from "../../model/promptText";
import { Combobox, type ChoiceGroup } from "../../ui/Combobox";
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

const aNewOne = "new:";

/** Where a call goes on: a step, a place that every flow has, or a step that is made for it. */
export function PlaceField({ path, label, none }: PlaceFieldProps) {
  const words = useWords();
  const editing = useEditing();
  const { flow, edit, select } = editing;
  const [isAsking, setIsAsking] = useState(false);
  const written = readAt(flow, path);
  const value = typeof written === "string" ? written : "";
  const groups = isAsking ? kinds(words) : places(flow, path, none, words);
  const known = groups.flatMap(({ choices }) => choices).find((one) => one.value === value);
  const choose = (chosen: string): boolean => {
    if (chosen === aNewOne) {
      setIsAsking(true);
      return true;
    }
    setIsAsking(false);
    const type = isAsking ? isStepType(chosen) : undefined;
    if (type === undefined) edit(setValue(path, chosen === "" ? undefined : chosen));
    else {
      const made = edit(addStep(type, typeTitle(type, words), newStepGiven(editing), path));
      select(stepOfPath(made.path) ?? "");
    }
    return false;
  };
  return (
    <Field path={path} label={label}>
      {(control) => (
        <div class="place">
          <Combobox
            control={control}
            label={isAsking ? words.fields.whichKind : label}
            value={value}
            title={
              isAsking ? "" : (known?.title ?? (value === "" ? "" : words.fields.noSuchStep(value)))
            }
            groups={groups}
            choose={choose}
            leave={() => setIsAsking(false)}
          />
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

/** Where a way may lead: steps by their titles, what every flow has, and a step that is still to be made. */
function places(
  flow: Flow,
  path: string,
  none: string | undefined,
  words: Words,
): readonly ChoiceGroup[] {
  const steps = Object.entries(flow.nodes)
    // A step that leads to itself is written so, but never offered.
    .filter(([key]) => key !== stepOfPath(path) || key === readAt(flow, path))
    .map(([key, node]) => ({ value: key, title: stepTitle(key, node) }));
  const everywhere = nextWords.map((word) => ({ value: word, title: words.places[word] }));
  const usual = none === undefined ? [] : [{ value: "", title: none }];
  return [
    { label: words.flow.steps, choices: steps },
    { label: words.fields.everyFlowHas, choices: [...usual, ...everywhere] },
    {
      label: words.fields.aNewStep,
      choices: [{ value: aNewOne, title: words.fields.makeNewStep }],
    },
  ];
}

/** The kinds of steps that can be made. */
function kinds(words: Words): readonly ChoiceGroup[] {
  const choices = Object.keys(stepTypes)
    .flatMap((type) => isStepType(type) ?? [])
    .map((type) => ({ value: type, title: typeTitle(type, words) }));
  return [{ label: words.fields.whichKind, choices }];
}

function typeTitle(type: FlowNode["type"], { types }: Words): string {
  return types[type] ?? stepTypes[type].title;
}

function isStepType(type: string): FlowNode["type"] | undefined {
  return Object.hasOwn(stepTypes, type) ? (type as FlowNode["type"]) : undefined;
}
