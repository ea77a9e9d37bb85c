import type { Prompt, PromptItem } from "../../../lib/flow/document/prompt";
import { readAt } from "../../model/edits/atPath";
import { addElement, removeElement } from "../../model/edits/listEdits";
import { setValue } from "../../model/edits/setValue";
import { promptParts } from "../../model/edits/setWords";
import { Tool } from "../../ui/Tool";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { FieldProblems, useProblems } from "./Field";
import { NumberField } from "./NumberField";
import { WordsField } from "./WordsField";

type PromptFieldProps = Readonly<{
  path: string;
  label: string;
  /** The choices of a menu can be read out here. */
  hasChoices?: boolean;
  /** It may be left out altogether. */
  isOptional?: boolean;
}>;

/** What callers hear: words in every language, and between them pauses, values and the choices of a menu. */
export function PromptField({ path, label, hasChoices, isOptional }: PromptFieldProps) {
  const words = useWords();
  const { flow, edit } = useEditing();
  const prompt = readAt(flow, path) as Prompt | undefined;
  const problems = useProblems(path);
  const isList = Array.isArray(prompt);
  const parts = promptParts(prompt);
  const add = (part: PromptItem) =>
    edit(isList ? addElement(path, part) : setValue(path, [...parts, part]));
  const readsChoices = parts.some((part) => "optionsList" in part);
  return (
    <fieldset class="prompt" data-path={path} tabIndex={-1}>
      <legend>{label}</legend>
      <FieldProblems problems={problems} />
      {prompt !== undefined && !isList && <WordsField path={path} label={label} />}
      {isList &&
        parts.map((part, index) => (
          <PromptPart
            key={index}
            path={`${path}.${index}`}
            label={label}
            part={part}
            remove={parts.length > 1 ? () => edit(removeElement(path, index)) : undefined}
          />
        ))}
      <div class="promptTools">
        {prompt === undefined ? (
          <button type="button" class="add" onClick={() => edit(setValue(path, {}))}>
            + {words.fields.addWords}
          </button>
        ) : (
          <>
            {hasChoices === true && !readsChoices && (
              <button type="button" class="add" onClick={() => add({ optionsList: true })}>
                + {words.fields.readOutChoices}
              </button>
            )}
            <button type="button" class="add" onClick={() => add({ pause: 1 })}>
              + {words.fields.addPause}
            </button>
            {isList && (
              <button type="button" class="add" onClick={() => add({ text: {} })}>
                + {words.fields.addWords}
              </button>
            )}
            {isOptional === true && (
              <button type="button" class="add" onClick={() => edit(setValue(path, undefined))}>
                {words.fields.remove(label)}
              </button>
            )}
          </>
        )}
      </div>
    </fieldset>
  );
}

type PromptPartProps = Readonly<{
  path: string;
  label: string;
  part: PromptItem;
  remove: (() => void) | undefined;
}>;

function PromptPart({ path, label, part, remove }: PromptPartProps) {
  const words = useWords();
  const name =
    "pause" in part
      ? words.prompts.pause(part.pause)
      : "optionsList" in part
        ? words.prompts.choices
        : "say" in part
          ? words.fields.aValue(variableOf(part.value))
          : words.prompts.prompt;
  return (
    <div class="promptPart">
      <div class="grow">
        {"text" in part ? (
          <WordsField path={`${path}.text`} label={label} />
        ) : "pause" in part ? (
          <NumberField
            path={`${path}.pause`}
            label={words.fields.pause}
            least={0.1}
            most={10}
            step={0.1}
            unit={words.fields.seconds}
          />
        ) : (
          <p class="spokenPart" data-path={path} tabIndex={-1}>
            {name}
          </p>
        )}
      </div>
      {remove !== undefined && (
        <Tool label={words.fields.remove(name)} sign="remove" act={remove} />
      )}
    </div>
  );
}

function variableOf(value: unknown): string {
  return typeof value === "object" && value !== null && "var" in value
    ? String(value.var)
    : String(value);
}
