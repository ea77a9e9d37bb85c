import { probeGraphToken } from "../../../lib/health/probeGraphToken";
import type { Probe } from "../../../lib/health/probe";
import type { RegisterContext } from "../registerContext";

/** What the deep check says of the app's token, where this machine can have one. */
export function checkToken({ asApp, loadFlows }: RegisterContext): Probe {
  return asApp === undefined
    ? {
        name: "graphToken",
        remedy: "",
        look: () =>
          Promise.resolve({
            note: "A managed identity speaks for the app, so its token cannot be had here: the deep health check looks at it.",
          }),
      }
    : probeGraphToken({ readRoles: asApp.readRoles, loadFlows });
}
