import { entryPoint } from "../../../functions/api/entryPoint";
import { flows } from "../../../functions/api/flows";
import { flowDraft } from "../../../functions/api/flowDraft";
import { answerPeople, type Route } from "../../../functions/api/route";
import { composeEditor } from "../../../lib/compose/composeEditor";
import { entraConfig } from "../../identity/support/anEntra";
import { anApi, at } from "../support/anApi";
import { ask } from "../support/ask";

const token = "f".repeat(64);
const editor = composeEditor(
  {
    ...entraConfig,
    editor: { isOn: true, signIn: "local", token },
    needsSecondPerson: false,
    graphUrl: "https://graph.microsoft.com/v1.0",
    isLocal: true,
    publicUrl: "http://127.0.0.1:7071",
  },
  { fetch: () => Promise.reject(new Error("Nothing is asked for.")), now: () => at },
);
const headers = { authorization: `Bearer ${token}` };

describe("the API for people", () => {
  it("answers those who have signed in, and writes in their name", async () => {
    const { parts, audited } = anApi();
    const people = (route: Route) => answerPeople(route, () => ({ ...parts, editor }));
    const body = JSON.stringify({ key: "main" });
    const saved = await ask(people(flowDraft), {
      method: "PUT",
      params: { key: "main" },
      headers: { ...headers, "x-ms-client-principal-name": "somebody else" },
      body,
    });
    expect(saved.status).toBe(201);
    expect(await audited()).toMatchObject([{ who: "you", subject: "main" }]);
  });

  test.each([
    [flows, "GET", {}, 401],
    [flows, "GET", { headers, query: { as: "View" } }, 200],
    [entryPoint, "DELETE", { headers, query: { as: "Edit" }, params: { dialled: "*" } }, 403],
  ] as const)("answers %j %s with %j: %i", async (route, method, given, status) => {
    const handler = answerPeople(route, () => ({ ...anApi().parts, editor }));
    expect((await ask(handler, { method, ...given })).status).toBe(status);
  });
});
