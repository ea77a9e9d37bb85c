import type { HttpRequest, HttpResponseInit, InvocationContext } from "@azure/functions";
import { ivr } from "../../lib/compose/ivr";
import type { ApiName } from "./apiPaths";
import { apiRoutes } from "./apiRoutes";
import { answerPeople, answerRoute, type Route } from "./route";

/** Answers a program that holds a function key. */
export async function answerProgram(
  name: ApiName,
  request: HttpRequest,
): Promise<HttpResponseInit> {
  return answerRoute(findRoute(name), request, await loadParts());
}

/** Answers whoever has signed in to the editor. */
export async function answerPerson(
  name: ApiName,
  request: HttpRequest,
  context: InvocationContext,
): Promise<HttpResponseInit> {
  return answerPeople(findRoute(name), loadParts)(request, context);
}

function findRoute(name: ApiName): Route {
  const found = apiRoutes.find((route) => route.name === name);
  if (found === undefined) throw new TypeError(`The route ${name} is not among apiRoutes.`);
  return found;
}

async function loadParts() {
  const parts = ivr();
  const [calls, flows, records, nightly, editor, identity] = await Promise.all([
    parts.calls(),
    parts.flows(),
    parts.records(),
    parts.nightly(),
    parts.editor(),
    parts.identity(),
  ]);
  return { calls, flows, records, nightly, editor, identity, log: parts.log };
}
