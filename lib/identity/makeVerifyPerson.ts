import { createHash, timingSafeEqual } from "node:crypto";
import type { EditorSettings } from "../config";
import { isLoopback } from "../isLoopback";
import { allRoles, type Person } from "./person";

/** A request for the editor's API, as far as it says who sends it: `as` is the one role that somebody on this machine wants to try. */
export type PersonalRequest = Readonly<{
  url: string;
  authorization: string | undefined;
  as: string | undefined;
}>;

/** Says who sends a request; undefined for a stranger. */
export type VerifyPerson = (request: PersonalRequest) => Person | undefined;

/**
 * Makes the check. On this machine whoever has the token made at the start has all roles and is "you", or whom `?name=` in the
 * address names, to try what two people do; and only when this machine is asked by its loopback address. With Entra nobody is let
 * in yet.
 */
export function makeVerifyPerson(editor: EditorSettings): VerifyPerson {
  return ({ url, authorization, as }) => {
    if (editor.signIn !== "local" || !isLoopback(new URL(url).hostname)) return undefined;
    const token = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
    if (token === undefined || !isSame(token, editor.token)) return undefined;
    const tried = allRoles.filter((role) => role === as);
    const name = new URL(url).searchParams.get("name")?.slice(0, 64) ?? "";
    return { name: name === "" ? "you" : name, roles: tried.length > 0 ? tried : allRoles };
  };
}

/** Digests are compared, so that the time taken tells nothing of the token. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
