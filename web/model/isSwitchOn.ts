/** True while a switch sends callers its own way. Pure. */
export function isSwitchOn(
  { on, until }: Readonly<{ on: boolean; until?: string | undefined }>,
  now: Date,
): boolean {
  return on && (until === undefined || Date.parse(until) > now.getTime());
}
