import { toolLines } from "./toolLines";

type ToolProps = Readonly<{
  label: string;
  sign: keyof typeof toolLines;
  isOff?: boolean;
  act: () => void;
}>;

/** A small button with a sign of its own. */
export function Tool({ label, sign, isOff, act }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
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
