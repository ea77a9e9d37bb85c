import type { Bindings } from "./document/bindings";

/** The settings that bindings refer to, each with the place that names it first. Pure. */
export function findSecretReferences(bindings: Bindings): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (value: unknown, place: string) => {
    if (typeof value !== "object" || value === null || !("setting" in value)) return;
    const name = String(value.setting);
    if (!found.has(name)) found.set(name, place);
  };
  for (const [key, { headers = {} }] of Object.entries(bindings.endpoints ?? {})) {
    for (const [header, value] of Object.entries(headers)) {
      note(value, `endpoints.${key}.headers.${header}`);
    }
  }
  for (const [key, channel] of Object.entries(bindings.channels ?? {})) {
    if ("url" in channel) note(channel.url, `channels.${key}.url`);
    if ("secret" in channel) note(channel.secret, `channels.${key}.secret`);
  }
  return found;
}
