import type { Value } from "../ivr/value";

/** Kinds of values a prompt can speak. */
export type SpokenKind = "digits" | "number" | "date" | "time" | "money" | "phone" | "letters";

/** The texts of the clips that speak a value, one after the other. */
export function spokenValue(
  kind: SpokenKind,
  value: Value,
  _language: string,
  _currency?: string,
): readonly string[] {
  const text = kind === "phone" ? String(value).replace(/^\+/, "") : String(value);
  return Array.from(text.replace(/\s/g, "")).filter((character) => /[\p{L}\p{N}]/u.test(character));
}

/** Every text that spokenValue may return for a kind, so that publishing makes them all audible. */
export function spokenVocabulary(
  kind: SpokenKind,
  _language: string,
  _currency?: string,
): readonly string[] {
  const digits = Array.from("0123456789");
  return kind === "letters" ? Array.from("0123456789abcdefghijklmnopqrstuvwxyz") : digits;
}
