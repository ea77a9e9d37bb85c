/** Milliseconds in an ISO 8601 duration of days, hours, minutes and seconds, or undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const parts =
    /^P(?=.)(?:(?<days>\d+)D)?(?:T(?=.)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/.exec(
      text,
    )?.groups;
  if (!parts) return undefined;
  const amount = (unit: string) => Number(parts[unit] ?? 0);
  const minutes = (amount("days") * 24 + amount("hours")) * 60 + amount("minutes");
  return (minutes * 60 + amount("seconds")) * 1000;
}
