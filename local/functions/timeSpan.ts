/** Reads a .NET time span such as "00:02:00", "1.00:00:00" or "-1" (no limit) in milliseconds; undefined when it is none. */
export function timeSpan(text: string): number | undefined {
  if (text.startsWith("-")) return Number.POSITIVE_INFINITY;
  const match =
    /^(?:(?<days>\d+)\.)?(?<hours>\d{1,2}):(?<minutes>\d{1,2})(?::(?<seconds>\d{1,2}(?:\.\d{1,7})?))?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [days, hours, minutes, seconds] = ["days", "hours", "minutes", "seconds"].map((part) =>
    Number(match.groups?.[part] ?? 0),
  );
  // .NET reads "24:00:00" as 24 days; refusing it here spares the surprise in Azure.
  if (days === undefined || hours === undefined || hours > 23) return undefined;
  if (minutes === undefined || minutes > 59 || seconds === undefined || seconds >= 60) {
    return undefined;
  }
  return Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}
