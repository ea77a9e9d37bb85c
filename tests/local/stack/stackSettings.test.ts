import { readConfig, settingsSchema } from "../../../lib/config";
import { partsToStart, stackSettings } from "../../../local/stack/stackSettings";

const parts = {
  functionsUrl: "http://127.0.0.1:7071",
  graph: {
    url: "http://127.0.0.1:7072",
    openIdConfigurationUrl: "http://127.0.0.1:7072/.well-known/openid-configuration",
    issuer: "http://127.0.0.1:7072",
  },
  storageConnectionString: "UseDevelopmentStorage=true",
  serviceBusConnectionString: "Endpoint=sb://127.0.0.1:7073;UseDevelopmentEmulator=true",
};

describe("stackSettings", () => {
  it("makes a configuration of the started parts when the environment says nothing", () => {
    expect(readConfig(stackSettings({}, parts))).toMatchObject({
      publicUrl: parts.functionsUrl,
      graphUrl: parts.graph.url,
      openIdConfigurationUrl: parts.graph.openIdConfigurationUrl,
      tokenIssuers: [parts.graph.issuer],
      graphCredential: "none",
      storage: { kind: "connectionString", connectionString: parts.storageConnectionString },
      serviceBus: { kind: "connectionString", connectionString: parts.serviceBusConnectionString },
      callEventsQueue: "call-events-v1",
    });
  });

  it("lets the environment go first, setting by setting", () => {
    const environment = {
      IVR_APP_ID: "11111111-2222-4333-8444-555555555555",
      IVR_PUBLIC_URL: "https://ivr.example.com",
      GRAPH_CREDENTIAL: "secret",
      AZURE_CLIENT_SECRET: "hush",
      CALL_EVENTS_QUEUE: "other-events",
    };
    expect(stackSettings(environment, parts)).toMatchObject({
      ...environment,
      GRAPH_URL: parts.graph.url,
    });
  });

  it("lets the simulated Graph stand in for Entra, unless an app of a tenant is named", () => {
    const environment = { IVR_EDITOR_SIGN_IN: "entra" };
    const withEditor = { ...parts, editorToken: "f".repeat(64) };
    expect(readConfig(stackSettings(environment, withEditor))).toMatchObject({
      loginUrl: parts.graph.url,
      editor: { isOn: true, signIn: "entra", appId: expect.any(String) as string },
    });
    const named = { ...environment, IVR_EDITOR_APP_ID: "d3a9c1de-6f1b-4d3c-9a54-0c6f0b6c7a10" };
    expect(readConfig(stackSettings(named, withEditor)).loginUrl).toBe(
      "https://login.microsoftonline.com",
    );
    expect(readConfig(stackSettings({}, withEditor)).editor).toMatchObject({ signIn: "local" });
  });

  it("logs each step, unless the environment says otherwise", () => {
    expect(readConfig(stackSettings({}, parts)).logDetail).toBe("steps");
    expect(readConfig(stackSettings({ IVR_LOG_DETAIL: "calls" }, parts)).logDetail).toBe("calls");
  });

  it("takes an empty setting as one that is not there", () => {
    expect(stackSettings({ GRAPH_URL: "", IVR_APP_ID: "" }, parts)).toEqual(
      stackSettings({}, parts),
    );
  });

  it("names only settings that the app knows", () => {
    expect(Object.keys(settingsSchema.shape)).toEqual(
      expect.arrayContaining(
        Object.keys(stackSettings({}, parts)).filter((name) => !name.startsWith("IVR_SECRET_")),
      ),
    );
  });
});

describe("partsToStart", () => {
  it("starts everything when the environment points nowhere", () => {
    expect(partsToStart({ GRAPH_URL: "" })).toEqual({
      graph: true,
      storage: true,
      serviceBus: true,
    });
  });

  test.each([
    ["GRAPH_URL", "graph"],
    ["IvrStorage", "storage"],
    ["IvrStorage__tableServiceUri", "storage"],
    ["ServiceBusConnection", "serviceBus"],
    ["ServiceBusConnection__fullyQualifiedNamespace", "serviceBus"],
  ])("leaves out what %s points elsewhere", (setting, part) => {
    expect(partsToStart({ [setting]: "elsewhere" })).toEqual({
      graph: true,
      storage: true,
      serviceBus: true,
      [part]: false,
    });
  });

  it("serve the editor on this machine alone, with the token of this start", () => {
    const editorToken = "f".repeat(64);
    const editor = (environment: Readonly<Record<string, string>>) =>
      readConfig(stackSettings(environment, { ...parts, editorToken })).editor;
    const local = { isOn: true, signIn: "local", token: editorToken };
    expect(editor({})).toEqual(local);
    expect(editor({ IVR_PUBLIC_URL: "http://localhost:7071" })).toEqual(local);
    expect(editor({ IVR_EDITOR: "off" })).toEqual({ ...local, isOn: false });
    expect(editor({ IVR_PUBLIC_URL: "https://tunnel.example" })).toEqual({
      isOn: false,
      signIn: "entra",
    });
    expect(stackSettings({}, parts)).not.toHaveProperty("IVR_EDITOR");
  });
});
