import { app } from "@azure/functions";
import { ivr } from "../lib/compose";
import { actAsPerson } from "./actAsPerson";

/* GET /editor/api/me: who has signed in, and where. The rest of the editor's API is that of programs: functions/api/route.ts. */
app.http("editorMe", {
  methods: ["GET"],
  authLevel: "anonymous",
  route: "editor/api/me",
  handler: actAsPerson(
    () => ivr().editor,
    "View",
    (person) => () => Promise.resolve({ jsonBody: { ...person, ...ivr().editor.describeEditor } }),
  ),
});
