import type { TargetedInputEvent } from "preact";
import { useId } from "preact/hooks";

type LabelledInputProps = Readonly<{
  label: string;
  value: string;
  change: (value: string) => void;
  hint?: string | undefined;
  /** What is wrong with it, in a sentence. */
  wrong?: string | undefined;
  placeholder?: string | undefined;
  type?: "text" | "tel" | "url" | "password" | "datetime-local";
  most?: number;
}>;

/** A field with its label, a hint, and what is wrong with it. */
export function LabelledInput(props: LabelledInputProps) {
  const { label, value, change, hint, wrong, placeholder, type = "text", most = 64 } = props;
  const id = useId();
  const note = wrong ?? hint;
  const field = {
    id,
    maxLength: most,
    value,
    placeholder,
    "aria-invalid": wrong === undefined ? undefined : ("true" as const),
    "aria-describedby": note === undefined ? undefined : `${id}-note`,
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) =>
      change(currentTarget.value),
  };
  return (
    <div class="formField">
      <label for={id}>{label}</label>
      {/* What is here is the same for all these types, which the types of attributes do not know. */}
      <input
        {...field}
        type={type as "text"}
        autocomplete={type === "password" ? "new-password" : "off"}
      />
      {note !== undefined && (
        <p
          class={wrong === undefined ? "fieldHint" : "fieldProblem"}
          id={`${id}-note`}
          role={wrong === undefined ? undefined : "alert"}
        >
          {note}
        </p>
      )}
    </div>
  );
}
