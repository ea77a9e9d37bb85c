import { pageLocale } from "../words/pageLocale";

/** A share as people read it in the page's language. */
export function percentText(part: number, whole: number): string {
  const share = whole === 0 ? 0 : part / whole;
  return format(
    { style: "percent", maximumFractionDigits: share > 0 && share < 0.1 ? 1 : 0 },
    share,
  );
}

/** A count as people read it in the page's language. */
export function countText(count: number): string {
  return format({}, count);
}

/** A length such as `1:05 min` or `40 s`. */
export function lengthText(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const rest = whole % 60;
  const minutes = countText(Math.floor(whole / 60));
  return rest === 0 ? `${minutes} min` : `${minutes}:${String(rest).padStart(2, "0")} min`;
}

/** A day such as `21 Nov`, or with its year. */
export function dayText(day: string, how: "short" | "whole" = "short"): string {
  const whole = how === "whole" ? { weekday: "short", year: "numeric" } : {};
  return new Intl.DateTimeFormat(pageLocale(), {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
    ...(whole as Intl.DateTimeFormatOptions),
  }).format(new Date(`${day}T00:00:00Z`));
}

function format(options: Intl.NumberFormatOptions, number: number): string {
  return new Intl.NumberFormat(pageLocale(), options).format(number);
}
