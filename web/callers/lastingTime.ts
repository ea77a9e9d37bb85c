const units = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** How long something has lasted, in its largest unit, in the words of a language: `3 min`, `2 days`. Pure. */
export function lastingTime(milliseconds: number, language: string): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [unit, length] = units.find(([, size]) => seconds >= size) ?? (["second", 1] as const);
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: unit === "day" ? "long" : "short",
  }).format(Math.floor(seconds / length));
}
