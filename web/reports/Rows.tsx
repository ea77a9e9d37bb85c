import { countText, percentText } from "./figures";

/** One line: what it is of, and how many calls. */
export type Line = Readonly<{ label: string; calls: number }>;

/** Lines with a bar each, as long as their share. */
export function Rows({ lines, whole }: Readonly<{ lines: readonly Line[]; whole: number }>) {
  return (
    <ul class="rows">
      {lines.map(({ label, calls }) => (
        <li key={label}>
          <span class="rowLabel">{label}</span>
          <Bar part={calls} whole={whole} />
          <span class="rowCount">
            {countText(calls)} <span class="muted">{percentText(calls, whole)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A bar as long as a share; what it says stands beside it in figures. */
export function Bar({ part, whole }: Readonly<{ part: number; whole: number }>) {
  return (
    <svg class="shareBar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="8" class="ground" />
      <rect width={whole === 0 ? 0 : (part / whole) * 100} height="8" class="bar" />
    </svg>
  );
}
