import type { JWTPayload } from "jose";

const longestName = 128;

/** Whom the claims of a verified token name: a person's sign-in name with the id that never changes, else an app's id. Pure. */
export function findEntraName(claims: JWTPayload): string {
  const find = (...names: readonly string[]) =>
    names.flatMap((name) => {
      const value = claims[name];
      return typeof value === "string" && value !== "" ? [value] : [];
    })[0];
  const id = find("oid", "sub") ?? "unknown";
  const name = find("preferred_username", "upn");
  const whole = name === undefined ? `app ${find("azp", "appid") ?? id}` : `${name} (${id})`;
  return whole.slice(0, longestName);
}
