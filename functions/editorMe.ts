import { app, type HttpHandler } from "@azure/functions";
import type { Editor } from "../lib/compose/composeEditor";
import { ivr } from "../lib/compose/ivr";
import type { Log } from "../lib/log";
import { actAsPerson } from "./actAsPerson";

/** Makes the handler of GET /editor/api/me: who has signed in, and where. Any role will do. The rest of the editor's API is that of programs: functions/api/route.ts. */
export function answerMe({ editor, log }: Readonly<{ editor: Editor; log: Log }>): HttpHandler {
  return actAsPerson(
    () => ({ ...editor, log }),
    "View",
    (person) => () => Promise.resolve({ jsonBody: { ...person, ...editor.describeEditor } }),
  );
}

app.http("editorMe", {
  methods: ["GET"],
  authLevel: "anonymous",
  route: "editor/api/me",
  handler: async (request, context) => {
    const { editor, log } = ivr();
    return answerMe({ editor: await editor(), log })(request, context);
  },
});
