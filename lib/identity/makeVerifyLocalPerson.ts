import { createHash, timingSafeEqual } from "node:crypto";
import { isLoopback } from "../isLoopback";
import { allRoles } from "./person";
import type { VerifyPerson } from "./verifyPerson";

/** Makes the check for this machine: whoever has the token made at the start has all roles and is "you", or whom `?name=` in the address names, to try what two people do; and only when this machine is asked by its loopback address. */
export function makeVerifyLocalPerson(token: string): VerifyPerson {
  return ({ url, authorization, as }) => {
    const { hostname, searchParams } = new URL(url);
    if (!isLoopback(hostname)) return Promise.resolve(undefined);
    const given = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
    if (given === undefined || !isSame(given, token)) return Promise.resolve(undefined);
    const tried = allRoles.filter((role) => role === as);
    const name = searchParams.get("name")?.slice(0, 64) ?? "";
    return Promise.resolve({
      name: name === "" ? "you" : name,
      roles: tried.length > 0 ? tried : allRoles,
    });
  };
}

/** Digests are compared, so that the time taken tells nothing of the token. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
