import type { Bindings } from "../flow/document/bindings";
import { maskNumber } from "../ivr/call/maskNumber";

/** What stands in the place of a secret that is not shown. */
export const hidden = "(hidden)";

/**
 * Bindings as they may be shown, exported and kept: without PIN hashes, header values, the addresses of channels beyond
 * their host (they let anybody post) the queries of other addresses, and numbers in lists. References to settings are no secrets and stay. Pure.
 */
export function maskBindings(bindings: Bindings): Readonly<Record<string, unknown>> {
  const { pins, endpoints, channels, lists } = bindings;
  return {
    ...bindings,
    ...(endpoints && { endpoints: mapValues(endpoints, maskEndpoint) }),
    ...(channels && {
      channels: mapValues(channels, ({ url }) => ({ url: maskText(url, afterHost) })),
    }),
    ...(lists && { lists: mapValues(lists, (entries) => entries.map(maskEntry)) }),
    ...(pins && { pins: mapValues(pins, () => hidden) }),
  };
}

/** A number in a list is somebody's. Its place makes the mask its own, so that the list can be changed without knowing it. */
function maskEntry(entry: string, index: number): string {
  const digits = entry.replace(/[\s()./-]/g, "");
  return /^\+?\d{5,}$/.test(digits) ? `${maskNumber(digits)} ${hidden} ${index + 1}` : entry;
}

type Endpoint = NonNullable<Bindings["endpoints"]>[string];

function maskEndpoint({ url, headers, ...rest }: Endpoint): Readonly<Record<string, unknown>> {
  return {
    ...rest,
    url: maskText(url, afterPath),
    ...(headers && { headers: mapValues(headers, (value) => maskText(value, () => hidden)) }),
  };
}

function maskText<Value>(value: Value, mask: (text: string) => string): Value | string {
  return typeof value === "string" ? mask(value) : value;
}

function afterHost(address: string): string {
  return `${new URL(address).origin}/${hidden}`;
}

function afterPath(address: string): string {
  const { origin, pathname, search, username, hash } = new URL(address);
  const isPlain = search === "" && username === "" && hash === "";
  return isPlain ? address : `${origin}${pathname}?${hidden}`;
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
