import type { Bindings } from "../flow/document/bindings";
import { hidden, maskBindings } from "./maskBindings";

/** A document without masks, and the places whose values are hidden in it and known from nowhere: they are left out. */
export type Unmasked = Readonly<{ document: unknown; unknown: readonly string[] }>;

/** Puts the values in use back into a bindings document that was shown without its secrets. Pure. */
export function unmaskBindings(document: unknown, inUse: Bindings): Unmasked {
  const unknown: string[] = [];
  const restore = (value: unknown, masked: unknown, real: unknown, place: string): unknown => {
    if (typeof value === "string" && value.includes(hidden)) {
      if (value === masked) return real;
      unknown.push(place);
      return undefined;
    }
    if (Array.isArray(value)) return restoreList(value, masked, real, place, unknown);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
        const path = place === "" ? key : `${place}.${key}`;
        const restored = restore(part, own(masked, key), own(real, key), path);
        return restored === undefined ? [] : [[key, restored]];
      }),
    );
  };
  const restored = restore(document, maskBindings(inUse), inUse, "");
  return { document: withoutAddressless(restored), unknown };
}

/** What a list holds may have moved in it: each mask is another. */
function restoreList(
  list: readonly unknown[],
  masked: unknown,
  real: unknown,
  place: string,
  unknown: string[],
): readonly unknown[] {
  const [masks, values]: readonly (readonly unknown[])[] = [masked, real].map((one) =>
    Array.isArray(one) ? (one as readonly unknown[]) : [],
  ) as [readonly unknown[], readonly unknown[]];
  return list.flatMap((entry, index) => {
    if (typeof entry !== "string" || !entry.includes(hidden)) return [entry];
    const found = masks.indexOf(entry);
    if (found >= 0) return [values[found]];
    unknown.push(`${place}.${index}`);
    return [];
  });
}

function own(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** An endpoint or a channel whose address is not known is no binding; mail goes to no such address. */
function withoutAddressless(document: unknown): unknown {
  if (typeof document !== "object" || document === null) return document;
  const kept = ["endpoints", "channels"].flatMap((kind) => {
    const names = own(document, kind);
    if (typeof names !== "object" || names === null) return [];
    const entries = Object.entries(names).filter(
      ([, binding]: [string, unknown]) =>
        own(binding, "url") !== undefined || own(binding, "kind") === "mail",
    );
    return [[kind, Object.fromEntries(entries)] as const];
  });
  return { ...document, ...Object.fromEntries(kept) };
}
