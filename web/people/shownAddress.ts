import { hiddenValue } from "./nameSections";

/** Where an address leads, as far as it may be shown; of mail, who gets it. Pure. */
export function shownAddress(target: unknown): string {
  const { to } = (target ?? {}) as Readonly<{ to?: readonly string[] }>;
  if (to !== undefined) return to.join(", ");
  const url = (target as Readonly<{ url?: unknown }> | undefined)?.url;
  if (typeof url === "string") return url.replace(hiddenValue, "…");
  const { setting = "" } = (url ?? {}) as Readonly<{ setting?: string }>;
  return setting;
}
