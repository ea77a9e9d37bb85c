import type { Finding, Probe } from "./probe";

/** Whether the keys can be fetched that Graph's calling service signs its notifications with. */
export function probeSigningKeys(fetchSigningKeys: () => Promise<unknown>): Probe {
  const remedy =
    "Check CALLS_OPENID_CONFIGURATION_URL, and that the app's network lets it out to that address: without the keys every notification is refused.";
  return {
    name: "signingKeys",
    remedy,
    look: async (): Promise<Finding> => {
      try {
        await fetchSigningKeys();
        return {};
      } catch {
        // Whatever went wrong on the way, the remedy is the same.
        const problem = "The signing keys of Graph's calling service cannot be fetched.";
        return { problem, remedy };
      }
    },
  };
}
