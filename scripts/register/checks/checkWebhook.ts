import type { Probe } from "../../../lib/health/probe";
import type { RegisterContext } from "../registerContext";

/** Whether the app is there under its public address and refuses what nobody signed. */
export function checkWebhook({ settings, post }: RegisterContext): Probe {
  return {
    name: "webhook",
    remedy: "Deploy (azd deploy), and see that the address leads to the app from outside.",
    look: async () => {
      if (settings.publicUrl === undefined) return { note: "IVR_PUBLIC_URL is not set." };
      const status = await post(`${settings.publicUrl}/api/calls`);
      return status === 401
        ? {}
        : {
            problem: `The webhook answered ${status} to a request without a token; it should be 401.`,
            remedy:
              "404 or 503: the app did not start, /api/health/deep says why. 200 or 202: something else answers under this address.",
          };
    },
  };
}
