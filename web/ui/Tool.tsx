import { toolLines } from "./toolLines";

type ToolProps = Readonly<{
  label: string;
  sign: keyof typeof toolLines;
  isOff?: boolean;
  /** In the bar of a screen, or beside what it changes. */
  look?: "tool" | "barButton";
  act: () => void;
}>;

/** A small button with a sign of its own. */
export function Tool({ label, sign, isOff, look = "tool", act }: ToolProps) {
  return (
    <button
      type="button"
      class={look}
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={act}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={toolLines[sign]} />
      </svg>
    </button>
  );
}
