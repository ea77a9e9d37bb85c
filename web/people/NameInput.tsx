import { useId } from "preact/hooks";
import type { Bindings } from "../../lib/flow/document/bindings";
import { LabelledInput } from "../bound/LabelledInput";
import { useBoundWords } from "../words/useBoundWords";
import type { NameField } from "./nameSection";
import { shownAddress } from "./shownAddress";

type NameInputProps = Readonly<{
  field: NameField;
  value: string;
  change: (value: string) => void;
  wrong: string | undefined;
  /** What is stored. */
  before: unknown;
  channels: readonly string[];
  schedules: Readonly<NonNullable<Bindings["schedules"]>>;
}>;

/** The field of a form of one name. */
export function NameInput(props: NameInputProps) {
  const { field, value, change, wrong, before, channels } = props;
  const { people: words } = useBoundWords();
  const { name, kind, most, isKept } = field;
  const label = words.fields[name];
  if (kind === "channel") {
    return (
      <Choice
        label={label}
        value={value}
        change={change}
        choices={[["", words.noChannel], ...channels.map((one) => [one, one] as const)]}
      />
    );
  }
  if (kind === "channelKind") {
    const kinds = Object.entries(words.channelKinds);
    return <Choice label={label} value={value} change={change} choices={kinds} />;
  }
  if (kind === "method") {
    const methods = Object.entries(words.methods);
    return <Choice label={label} value={value || "GET"} change={change} choices={methods} />;
  }
  if (kind === "language") {
    const languages = Object.entries(words.channelLanguages);
    return <Choice label={label} value={value} change={change} choices={languages} />;
  }
  if (kind === "callbackMode") {
    const modes = Object.entries(words.callbackModes);
    const choices = [["", words.callsByHand] as const, ...modes];
    return <Choice label={label} value={value} change={change} choices={choices} />;
  }
  if (kind === "schedule") {
    const named = Object.entries(props.schedules).map(
      ([one, { title }]) => [one, title ?? one] as const,
    );
    const choices = [["", words.hoursOfFlow] as const, ...named];
    return <Choice label={label} value={value} change={change} choices={choices} />;
  }
  if (kind === "check") {
    return <Check label={label} value={value} change={change} hint={words.hints[name]} />;
  }
  return (
    <LabelledInput
      label={label}
      value={value}
      change={change}
      type={kind}
      most={most ?? 64}
      hint={kind === "url" && isKept !== true ? undefined : words.hints[name]}
      wrong={wrong}
      placeholder={
        isKept === true && before !== undefined ? words.keptAs(shownAddress(before)) : undefined
      }
    />
  );
}

type CheckProps = Readonly<{
  label: string;
  value: string;
  change: (value: string) => void;
  hint: string | undefined;
}>;

function Check({ label, value, change, hint }: CheckProps) {
  const id = useId();
  return (
    <div class="formField inline">
      <input
        id={id}
        type="checkbox"
        checked={value !== ""}
        aria-describedby={hint === undefined ? undefined : `${id}-note`}
        onChange={({ currentTarget: { checked } }) => change(checked ? "yes" : "")}
      />
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="fieldHint" id={`${id}-note`}>
          {hint}
        </p>
      )}
    </div>
  );
}

type ChoiceProps = Readonly<{
  label: string;
  value: string;
  change: (value: string) => void;
  choices: readonly (readonly [value: string, title: string])[];
}>;

function Choice({ label, value, change, choices }: ChoiceProps) {
  const id = useId();
  return (
    <div class="formField">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
        {choices.map(([one, title]) => (
          <option key={one} value={one}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
