import { hasCode } from "../errors";
import type { Finding, Probe } from "./probe";

/** Whether all settings can be used; those that cannot are named, without their values. */
export function probeSettings(readSettings: () => unknown): Probe {
  const remedy =
    "Set them in the function app's settings (docs/configuration.md says what each is); the app reads them when it starts. The other checks need them first.";
  return {
    name: "settings",
    remedy,
    look: async (): Promise<Finding> => {
      try {
        readSettings();
        return {};
      } catch (error) {
        if (!hasCode(error, "CONFIG_INVALID")) throw error;
        return { problem: error.message, remedy };
      }
    },
  };
}
