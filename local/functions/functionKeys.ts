import { createHash, timingSafeEqual } from "node:crypto";

/** The keys of this host: `functionKey` opens functions of level "function", `masterKey` opens all. */
export type FunctionKeys = Readonly<{ functionKey: string; masterKey: string }>;

/**
 * True when a request that offers this key may call a function of this level. The time taken tells nothing about the
 * keys: digests of equal length are compared, and all of them always.
 */
export function mayCall(
  authLevel: string,
  offeredKey: string | undefined,
  keys: FunctionKeys,
): boolean {
  const level = authLevel.toLowerCase();
  if (level === "anonymous") return true;
  if (offeredKey === undefined) return false;
  const isMaster = isSameKey(offeredKey, keys.masterKey);
  const isFunctionKey = isSameKey(offeredKey, keys.functionKey);
  return isMaster || (isFunctionKey && level === "function");
}

function isSameKey(offered: string, known: string): boolean {
  return timingSafeEqual(digest(offered), digest(known));
}

function digest(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
