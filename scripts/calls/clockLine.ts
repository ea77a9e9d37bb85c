import { duration } from "../commandLine/duration";

/** A line with the clock of its call before it, in milliseconds; without, it goes on below the line above. Pure. */
export function clockLine(milliseconds: number | undefined, line: string): string {
  const clock = milliseconds === undefined ? "" : duration(milliseconds);
  return `${clock.padStart(6)}  ${line}`;
}
