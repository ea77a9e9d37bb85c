import type { PersonPresence } from "../../lib/flow/presence/personPresence";
import type { CallFact } from "../../lib/ivr/call/callEvent";

/** `anna` is free; of `anna=away` it is known what Teams says. */
export function parsePresence(operation: string, told: readonly string[]): CallFact {
  const others = told.filter((one) => one.includes("="));
  const available = told.filter((one) => !others.includes(one));
  if (others.length === 0) return { type: "presenceRead", operation, available };
  const presences: Record<string, PersonPresence> = Object.fromEntries(
    others.map((one) => one.split("=") as [string, PersonPresence]),
  );
  return { type: "presenceRead", operation, available, presences };
}
