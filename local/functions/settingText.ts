import { IvrError } from "../../lib/errors";

/** Puts settings in the place of their names between percent signs, as in `%CALL_EVENTS_QUEUE%`. Throws CONFIG_INVALID for one that is not set. */
export function settingText(text: string, environment: Readonly<Record<string, string>>): string {
  return text.replace(/%([^%]+)%/g, (_, name: string) => {
    const value = environment[name];
    if (value === undefined || value === "") {
      throw new IvrError(
        "CONFIG_INVALID",
        `The setting ${name} is named as %${name}% but not set.`,
      );
    }
    return value;
  });
}
