/** The lines of each sign, on a field of 20 by 20. */
const lines = {
  listen: "M6.5 4.5v11l9-5.5z",
  stop: "M6 6h8v8H6z",
  record:
    "M10 3a2.5 2.5 0 0 1 2.500 2.500v4a2.500 2.500 0 0 1-5 0v-4A2.500 2.500 0 0 1 10 3zM5 9.500a5 5 0 0 0 10 0M10 14.500V17",
  upload: "M10 13V4M6.500 7.500 10 4l3.500 3.500M4 13v3h12v-3",
  back: "M7.500 5 4 8.500 7.500 12M4.500 8.500H12a4 4 0 0 1 0 8H9",
} as const;

type CellToolProps = Readonly<{
  label: string;
  /** What it does, without saying where: for people who see where it stands. */
  hint: string;
  sign: keyof typeof lines;
  isOff?: boolean;
  isOn?: boolean;
  act: () => void;
}>;

/** A small button of a cell. */
export function CellTool({ label, hint, sign, isOff, isOn, act }: CellToolProps) {
  return (
    <button
      type="button"
      class={isOn === true ? "tool isOn" : "tool"}
      aria-label={label}
      title={hint}
      disabled={isOff}
      onClick={act}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={lines[sign]} />
      </svg>
    </button>
  );
}
