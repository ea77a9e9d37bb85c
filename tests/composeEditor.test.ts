import { answerSignIn } from "../functions/editorSignIn";
import { composeEditor } from "../lib/compose/composeEditor";
import type { EditorSettings } from "../lib/config";
import { editorAppId, entraConfig } from "./identity/support/anEntra";

const graphUrl = "http://127.0.0.1:7072";

function compose(editor: EditorSettings) {
  return composeEditor(
    {
      ...entraConfig,
      editor,
      needsSecondPerson: false,
      graphUrl,
      isLocal: true,
      publicUrl: "http://127.0.0.1:7071",
    },
    {
      fetch: () => Promise.reject(new Error("Nothing is asked for.")),
      now: () => "2026-11-29T12:00:00Z",
    },
  );
}

const withEntra = { isOn: true, signIn: "entra", appId: editorAppId } as const;
const local = { isOn: true, signIn: "local", token: "f".repeat(64) } as const;

describe("composeEditor", () => {
  it("lets pages ask Entra where people sign in with it, and the simulated Graph where they do not", () => {
    expect(compose(withEntra).editorAsks).toEqual(["https://login.test"]);
    expect(compose(local).editorAsks).toEqual([graphUrl]);
  });

  it("is a telephone only where nobody else can be let in", () => {
    expect(compose(withEntra).describeEditor).not.toHaveProperty("telephone");
    expect(compose(local).describeEditor).toMatchObject({ telephone: graphUrl });
  });
});

describe("answerSignIn", () => {
  it("tells a page how people sign in here, and nothing that is secret", () => {
    expect(answerSignIn(compose(withEntra))).toMatchObject({
      jsonBody: {
        type: "entra",
        authority: `https://login.test/${entraConfig.tenantId}`,
        clientId: editorAppId,
        scope: `openid profile offline_access ${editorAppId}/access_as_user`,
      },
    });
    expect(answerSignIn(compose(local)).jsonBody).toEqual({ type: "local" });
  });

  it("says that nobody can while no app is named, and nothing at all while the editor is off", () => {
    const nameless = { ...withEntra, appId: undefined };
    expect(answerSignIn(compose(nameless)).jsonBody).toEqual({ type: "nobody" });
    expect(answerSignIn(compose({ ...withEntra, isOn: false })).status).toBe(404);
  });
});
