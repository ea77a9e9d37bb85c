import { app, type HttpHandler } from "@azure/functions";
import { findEditorName } from "../../lib/http/findEditorName";
import { apiPaths, type ApiName } from "./apiPaths";

/** Registers each path of the API twice: below /api for programs that hold a function key, below /editor/api for people who have signed in and have the role. */
export function registerApi(): void {
  for (const name of Object.keys(apiPaths) as ApiName[]) {
    const { path } = apiPaths[name];
    const methods = [...apiPaths[name].methods];
    const forProgram: HttpHandler = async (request) =>
      (await import("./answerApi")).answerProgram(name, request);
    const forPerson: HttpHandler = async (request, context) =>
      (await import("./answerApi")).answerPerson(name, request, context);
    app.http(name, { methods, authLevel: "function", route: `api/${path}`, handler: forProgram });
    app.http(findEditorName(name), {
      methods,
      authLevel: "anonymous",
      route: `editor/api/${path}`,
      handler: forPerson,
    });
  }
}
