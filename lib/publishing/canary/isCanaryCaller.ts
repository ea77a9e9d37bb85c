import { createHmac } from "node:crypto";
import type { Canary } from "../ports";

/**
 * Whether a caller tries the version on trial: always the same answer for the same caller and version, by a keyed hash of both,
 * and nothing is kept. `caller` is a number or an id, or the call's own id where a caller withholds theirs. Pure.
 */
export function isCanaryCaller(
  { version, share, key }: Pick<Canary, "version" | "share" | "key">,
  flow: string,
  caller: string,
): boolean {
  const hash = createHmac("sha256", key).update(`${flow}@${version}:${caller}`).digest();
  return hash.readUIntBE(0, 6) < (share / 100) * 2 ** 48;
}
