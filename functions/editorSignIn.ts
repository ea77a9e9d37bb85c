import { app, type HttpResponseInit } from "@azure/functions";
import { ivr } from "../lib/compose/ivr";
import type { Editor } from "../lib/compose/composeEditor";
import { problem } from "../lib/http/problem";

/** GET /editor/api/signIn: how people sign in here, for a page that nobody has signed in to yet. Nothing of it is secret. */
export function answerSignIn({
  editor,
  signIn,
}: Pick<Editor, "editor" | "signIn">): HttpResponseInit {
  return editor.isOn
    ? { jsonBody: signIn, headers: { "Cache-Control": "no-store" } }
    : problem("NOT_FOUND", "There is nothing at this address.");
}

app.http("editorSignIn", {
  methods: ["GET"],
  authLevel: "anonymous",
  route: "editor/api/signIn",
  handler: async () => answerSignIn(await ivr().editor()),
});
