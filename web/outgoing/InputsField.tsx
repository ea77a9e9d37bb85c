import type { Flow } from "../../lib/flow/document/flow";
import { useEditing } from "../flow/editing";
import { CheckField } from "../flow/fields/CheckField";
import { Field } from "../flow/fields/Field";
import { TextField } from "../flow/fields/TextField";
import { setValue } from "../model/edits/setValue";
import { Tool } from "../ui/Tool";
import { useOutgoingWords } from "../words/useOutgoingWords";
import { useWords } from "../words/useWords";

type Inputs = NonNullable<Flow["inputs"]>;

/** What other programs give a flow with a call, by names: each with what it is, and whether it may be left out or is confidential. */
export function InputsField() {
  const words = useOutgoingWords();
  const { flow, edit } = useEditing();
  const inputs: Inputs = flow.inputs ?? {};
  const change = (next: Inputs) =>
    void edit(setValue("inputs", Object.keys(next).length === 0 ? undefined : next));
  const add = () => {
    const name = freeName(inputs);
    if (name !== undefined) change({ ...inputs, [name]: {} });
  };
  return (
    <fieldset class="list" data-path="inputs" tabIndex={-1}>
      <legend>{words.inputs}</legend>
      {Object.keys(inputs).map((name) => (
        <InputElement key={name} name={name} inputs={inputs} change={change} />
      ))}
      <button type="button" class="add" onClick={add}>
        + {words.addInput}
      </button>
    </fieldset>
  );
}

type InputElementProps = Readonly<{
  name: string;
  inputs: Inputs;
  change: (inputs: Inputs) => void;
}>;

function InputElement({ name, inputs, change }: InputElementProps) {
  const { fields } = useWords();
  const words = useOutgoingWords();
  const path = `inputs.${name}`;
  const remove = () => change(without(inputs, name));
  return (
    <div class="element" role="group" aria-label={name} data-path={path}>
      <div class="elementHead">
        <span aria-hidden="true">{name}</span>
        <span class="elementTools">
          <Tool label={words.remove(name)} sign="remove" act={remove} />
        </span>
      </div>
      <div class="fields">
        <Field path={`${path}.name`} label={words.inputName} hint={fields.nameHint}>
          {(control) => (
            <input
              {...control}
              type="text"
              autocomplete="off"
              defaultValue={name}
              maxLength={64}
              onChange={({ currentTarget }) => change(renamed(inputs, name, currentTarget.value))}
            />
          )}
        </Field>
        <TextField path={`${path}.description`} label={words.description} isOptional most={200} />
        <CheckField path={`${path}.optional`} label={words.isOptional} standard={false} />
        <CheckField
          path={`${path}.sensitive`}
          label={fields.sensitive}
          hint={fields.sensitiveHint}
          standard={false}
        />
      </div>
    </div>
  );
}

function without(inputs: Inputs, name: string): Inputs {
  return Object.fromEntries(Object.entries(inputs).filter(([one]) => one !== name));
}

/** Under another name, in its old place; as it was for a name that is taken or cannot be one. */
function renamed(inputs: Inputs, from: string, to: string): Inputs {
  if (Object.hasOwn(inputs, to) || !/^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/.test(to)) return inputs;
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [name === from ? to : name, input]),
  );
}

/** A name that is not taken: value, value2 and so on. */
function freeName(inputs: Inputs): string | undefined {
  return ["", ...Array.from("23456789")]
    .map((end) => `value${end}`)
    .find((name) => !Object.hasOwn(inputs, name));
}
