import { app } from "@azure/functions";
import { ivr } from "../lib/compose";
import type { Person } from "../lib/identity/person";
import { asPerson } from "./asPerson";
import { makeShowBindings } from "./showBindings";
import { makeShowCall } from "./showCall";
import { makeShowEntryPoints } from "./showEntryPoints";
import {
  makeFlowCheck,
  makeFlowDraft,
  makeFlowPublish,
  makeFlowRollback,
  makeListFlows,
  makeShowFlow,
} from "./flows";

/*
 * The API of the editor: the same handlers as under /api, for people who have signed in instead of programs with a key.
 */

/** The app as somebody asks it: what is written bears that name. */
const forPerson = (person: Person) => ({
  ...ivr(),
  verifyUser: () => Promise.resolve(person.name),
});

app.http("editorMe", {
  methods: ["GET"],
  authLevel: "anonymous",
  route: "editor/api/me",
  handler: asPerson(ivr, "View", (person) => () => {
    const { describeEditor } = ivr();
    return Promise.resolve({ jsonBody: { ...person, ...describeEditor } });
  }),
});
app.http("editorFlows", {
  methods: ["GET"],
  authLevel: "anonymous",
  route: "editor/api/flows",
  handler: asPerson(ivr, "View", (person) => makeListFlows(forPerson(person))),
});
app.http("editorFlow", {
  methods: ["GET"],
  authLevel: "anonymous",
  route: "editor/api/flows/{key}",
  handler: asPerson(ivr, "View", (person) => makeShowFlow(forPerson(person))),
});
app.http("editorFlowDraft", {
  methods: ["GET", "PUT"],
  authLevel: "anonymous",
  route: "editor/api/flows/{key}/draft",
  handler: asPerson(
    ivr,
    (method) => (method === "GET" ? "View" : "Edit"),
    (person) => makeFlowDraft(forPerson(person)),
  ),
});
app.http("editorFlowPublish", {
  methods: ["POST"],
  authLevel: "anonymous",
  route: "editor/api/flows/{key}/publish",
  handler: asPerson(ivr, "Publish", (person) => makeFlowPublish(forPerson(person))),
});
app.http("editorFlowRollback", {
  methods: ["POST"],
  authLevel: "anonymous",
  route: "editor/api/flows/{key}/rollback",
  handler: asPerson(ivr, "Publish", (person) => makeFlowRollback(forPerson(person))),
});
app.http("editorFlowCheck", {
  methods: ["POST"],
  authLevel: "anonymous",
  route: "editor/api/flows/check",
  handler: asPerson(ivr, "View", (person) => makeFlowCheck(forPerson(person))),
});
app.http("editorBindings", {
  methods: ["GET"],
  authLevel: "anonymous",
  route: "editor/api/bindings",
  handler: asPerson(ivr, "View", (person) => makeShowBindings(forPerson(person))),
});
app.http("editorEntryPoints", {
  methods: ["GET"],
  authLevel: "anonymous",
  route: "editor/api/entryPoints",
  handler: asPerson(ivr, "View", (person) => makeShowEntryPoints(forPerson(person))),
});
app.http("editorCall", {
  methods: ["GET"],
  authLevel: "anonymous",
  route: "editor/api/calls/{callId}",
  handler: asPerson(ivr, "Operate", (person) => makeShowCall(forPerson(person))),
});
