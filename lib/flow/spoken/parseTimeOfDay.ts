/** The hour and minute of a local time (`09:05`), or of a local date with a time; undefined when it is none. The end of a day is 24:00. */
export function parseTimeOfDay(text: string): readonly [hour: number, minute: number] | undefined {
  const match = /^(?:\d{4}-\d\d-\d\d[T ])?(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(text);
  if (match === null) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  const isTime = minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
  return isTime ? [hour, minute] : undefined;
}
