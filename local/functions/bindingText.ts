import { settingText } from "./settingText";
import type { Binding } from "./workerApi";

/** A text option of a binding with its `%SETTING%`s put in, or "" when it has none. Throws CONFIG_INVALID for a setting that is not set. */
export function bindingText(
  binding: Binding,
  option: string,
  environment: Readonly<Record<string, string>>,
): string {
  const value = binding[option];
  return typeof value === "string" ? settingText(value, environment) : "";
}
