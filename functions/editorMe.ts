import { app, type HttpHandler } from "@azure/functions";
import { ivr, type Ivr } from "../lib/compose";
import { actAsPerson } from "./actAsPerson";

/** Makes the handler of GET /editor/api/me: who has signed in, and where. Any role will do. The rest of the editor's API is that of programs: functions/api/route.ts. */
export function answerMe(parts: () => Pick<Ivr, "editor" | "log">): HttpHandler {
  return actAsPerson(
    () => ({ ...parts().editor, log: parts().log }),
    "View",
    (person) => () =>
      Promise.resolve({ jsonBody: { ...person, ...parts().editor.describeEditor } }),
  );
}

app.http("editorMe", {
  methods: ["GET"],
  authLevel: "anonymous",
  route: "editor/api/me",
  handler: answerMe(ivr),
});
