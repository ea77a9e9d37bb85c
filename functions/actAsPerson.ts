import type { HttpRequest, HttpResponseInit, InvocationContext } from "@azure/functions";
import { problem, toProblem } from "../lib/http/problem";
import { hasRole, type Person, type Role } from "../lib/identity/person";
import type { VerifyPerson } from "../lib/identity/verifyPerson";
import type { Log } from "../lib/log";

type Handler = (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit>;

/** What lets people in. */
export type PersonPorts = Readonly<{
  editor: Readonly<{ isOn: boolean }>;
  verifyPerson: VerifyPerson;
  log: Log;
}>;

/** The role that a route needs, which may depend on what is done there, and to what. */
export type NeededRole = Role | ((request: Pick<HttpRequest, "method" | "params">) => Role);

/** Lets a handler answer people who have signed in and have the role: 404 while the editor is off, 401 for strangers, 403 without the role. */
export function actAsPerson(
  ports: () => PersonPorts | Promise<PersonPorts>,
  needed: NeededRole,
  handle: (person: Person) => Handler,
): Handler {
  return async (request, context) => {
    const { editor, verifyPerson, log } = await ports();
    if (!editor.isOn) return problem("NOT_FOUND", "There is nothing at this address.");
    let person: Person | undefined;
    try {
      person = await verifyPerson({
        url: request.url,
        authorization: request.headers.get("authorization") ?? undefined,
        as: request.query.get("as") ?? undefined,
      });
    } catch (error) {
      return toProblem(error, log);
    }
    if (person === undefined) {
      return problem("NOT_SIGNED_IN", "Sign in again: nobody is known by this token.");
    }
    const role = typeof needed === "function" ? needed(request) : needed;
    if (!hasRole(person, role)) {
      return problem("ROLE_MISSING", `This needs the role ${role}, which you do not have.`);
    }
    const answer = await handle(person)(request, context);
    const headers = new Headers(answer.headers ?? {});
    if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
    return { ...answer, headers };
  };
}
