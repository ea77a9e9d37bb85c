/** Reads an ISO 8601 duration such as PT10S or P1DT1M30S, as the service writes them, in seconds; undefined when it is none. Pure. */
export function parseDurationInSeconds(text: string): number | undefined {
  const match =
    /^P(?=.)(?:(?<days>\d+)D)?(?:T(?=.)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/.exec(
      text,
    );
  if (match === null) return undefined;
  const part = (name: string) => Number(match.groups?.[name] ?? 0);
  return ((part("days") * 24 + part("hours")) * 60 + part("minutes")) * 60 + part("seconds");
}
