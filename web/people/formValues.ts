import type { FieldFault } from "../words/types/peopleWords";
import type { NameValues } from "./nameSection";

/** What is asked of a field that may not be empty. Pure. */
export const must = (value: string): FieldFault | undefined =>
  value === "" ? "missing" : undefined;

/** What is asked of an address. Pure. */
export const https = (value: string): FieldFault | undefined =>
  must(value) ?? (/^https:\/\/[^\s/]+/.test(value) ? undefined : "badAddress");

/** The texts of what is stored. Pure. */
export function textsOf(target: unknown): NameValues {
  const fields = typeof target === "object" && target !== null ? Object.entries(target) : [];
  return Object.fromEntries(
    fields.filter((field): field is [string, string] => typeof field[1] === "string"),
  );
}

/** What is stored of texts: none that is empty. Pure. */
export function withoutEmpty(values: NameValues): NameValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
}

/** What is written with commas or spaces between. Pure. */
export function listOf(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((one) => one !== "");
}
