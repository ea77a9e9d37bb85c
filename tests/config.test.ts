import fc from "fast-check";
import { clouds } from "../lib/clouds";
import { readConfig } from "../lib/config";
import { IvrError } from "../lib/errors";

const enough = {
  IVR_APP_ID: "A0A0A0A0-0000-4000-8000-000000000001",
  IVR_TENANT_ID: "b0b0b0b0-0000-4000-8000-000000000002",
  IVR_PUBLIC_URL: "https://ivr.example/",
  ServiceBusConnection__fullyQualifiedNamespace: "ivr.servicebus.windows.net",
  IvrStorage__tableServiceUri: "https://ivr.table.core.windows.net",
  IvrStorage__blobServiceUri: "https://ivr.blob.core.windows.net",
};

const messageOf = (settings: Readonly<Record<string, string | undefined>>): string => {
  try {
    readConfig(settings);
  } catch (error) {
    return error instanceof IvrError ? `${error.code}: ${error.message}` : String(error);
  }
  return "accepted";
};

describe("readConfig", () => {
  it("fills in what is documented as default", () => {
    expect(readConfig(enough)).toEqual({
      appId: "a0a0a0a0-0000-4000-8000-000000000001",
      tenantId: "b0b0b0b0-0000-4000-8000-000000000002",
      allowedTenants: [],
      publicUrl: "https://ivr.example",
      graphUrl: "https://graph.microsoft.com",
      lacks: [],
      loginUrl: "https://login.microsoftonline.com",
      openIdConfigurationUrl: "https://api.aps.skype.com/v1/.well-known/OpenIdConfiguration",
      tokenIssuers: ["https://api.botframework.com", "https://graph.microsoft.com"],
      graphCredential: "federated",
      managedIdentityClientId: undefined,
      clientSecret: undefined,
      clientCertificatePath: undefined,
      serviceBus: {
        kind: "identity",
        clientId: undefined,
        fullyQualifiedNamespace: "ivr.servicebus.windows.net",
      },
      callEventsQueue: "call-events-v1",
      storage: {
        kind: "identity",
        clientId: undefined,
        tableServiceUri: "https://ivr.table.core.windows.net",
        blobServiceUri: "https://ivr.blob.core.windows.net",
      },
      auditKeptDays: 400,
      linesKeptDays: 30,
      cloud: "global",
      isBetaAllowed: false,
      outsideHosts: [],
      reportsKeptDays: 1100,
      logDetail: "calls",
      editor: { isOn: false, signIn: "entra" },
      needsSecondPerson: false,
      isLocal: false,
      speechEndpoint: undefined,
      secrets: {},
    });
  });

  it("keeps what bindings may refer to, and nothing else", () => {
    const settings = {
      ...enough,
      IVR_SECRET_CRM: "s3cret",
      IVR_SECRET_: "short",
      IVR_SECRET_lower: "no",
      PATH: "/bin",
    };
    expect(readConfig(settings).secrets).toEqual({ IVR_SECRET_CRM: "s3cret" });
  });

  it("names all that is missing at once", () => {
    const message = messageOf({});

    expect(message).toContain("CONFIG_INVALID: 5 settings cannot be used");
    for (const setting of [
      "IVR_APP_ID",
      "IVR_TENANT_ID",
      "IVR_PUBLIC_URL",
      "ServiceBusConnection",
      "IvrStorage",
    ]) {
      expect(message).toContain(`${setting}`);
    }
  });

  test.each([
    [{ IVR_PUBLIC_URL: "http://ivr.example" }, "IVR_PUBLIC_URL must begin with https://"],
    [{ IVR_PUBLIC_URL: "contoso" }, "IVR_PUBLIC_URL must be an http(s) address"],
    [{ IVR_APP_ID: "bot" }, "IVR_APP_ID must be a GUID"],
    [{ IVR_CLOUD: "china" }, "IVR_CLOUD cannot be china"],
    [{ IVR_CLOUD: "mars" }, "IVR_CLOUD must be global, usGov or usGovDoD"],
    [{ GRAPH_CREDENTIAL: "secret" }, "AZURE_CLIENT_SECRET is required"],
    [{ GRAPH_CREDENTIAL: "certificate" }, "AZURE_CLIENT_CERTIFICATE_PATH is required"],
    [{ GRAPH_BETA: "yes" }, "GRAPH_BETA must be true or false"],
    [
      { IVR_AUDIT_KEPT_DAYS: "29" },
      "IVR_AUDIT_KEPT_DAYS must be a whole number of days from 30 to 3650",
    ],
    [{ IVR_AUDIT_KEPT_DAYS: "long" }, "IVR_AUDIT_KEPT_DAYS must be a whole number of days"],
    [
      { IVR_NIGHTLY_CHANNEL: "ops@contoso.com" },
      "IVR_NIGHTLY_CHANNEL must be the name of a channel of the bindings",
    ],
    [{ IVR_REPORTS_KEPT_DAYS: "399" }, "IVR_REPORTS_KEPT_DAYS must be a whole number of days"],
    [
      { IVR_LINES_KEPT_DAYS: "401" },
      "IVR_LINES_KEPT_DAYS must be a whole number of days from 0 to 400",
    ],
    [{ IVR_LOG_DETAIL: "all" }, "IVR_LOG_DETAIL must be calls or steps"],
    [{ IVR_REPORTS_KEPT_DAYS: "long" }, "IVR_REPORTS_KEPT_DAYS must be a whole number of days"],
    [{ IvrStorage__blobServiceUri: undefined }, "IvrStorage__blobServiceUri"],
  ])("refuses %j", (settings, sentence) => {
    expect(messageOf({ ...enough, ...settings })).toContain(sentence);
  });

  it("takes http for this machine only", () => {
    expect(readConfig({ ...enough, IVR_PUBLIC_URL: "http://127.0.0.1:7071" }).isLocal).toBe(true);
  });

  it("takes another cloud's addresses, and a connection string before an identity", () => {
    const config = readConfig({
      ...enough,
      IVR_CLOUD: "usGov",
      LOGIN_URL: "https://login.example",
      ServiceBusConnection: "Endpoint=sb://127.0.0.1",
      IVR_ALLOWED_TENANTS: "A, b ,",
    });

    expect(config).toMatchObject({
      graphUrl: "https://graph.microsoft.us",
      loginUrl: "https://login.example",
      serviceBus: { kind: "connectionString", connectionString: "Endpoint=sb://127.0.0.1" },
      allowedTenants: ["a", "b"],
    });
  });

  test.each(["global", "usGov", "usGovDoD"] as const)(
    "takes what %s has from the table",
    (name) => {
      const { graphUrl, loginUrl, openIdConfigurationUrl, tokenIssuers, lacks } = clouds[name];
      expect(readConfig({ ...enough, IVR_CLOUD: name })).toMatchObject({
        graphUrl,
        loginUrl,
        openIdConfigurationUrl,
        tokenIssuers,
        lacks,
      });
    },
  );

  it("takes the signer of notifications that is set before the cloud's own", () => {
    const config = readConfig({
      ...enough,
      CALLS_OPENID_CONFIGURATION_URL: "https://keys.example/document",
      CALLS_TOKEN_ISSUERS: "https://one.example, https://two.example",
    });
    expect(config).toMatchObject({
      openIdConfigurationUrl: "https://keys.example/document",
      tokenIssuers: ["https://one.example", "https://two.example"],
    });
  });

  it("says why there is no cloud of China", () => {
    expect(messageOf({ ...enough, IVR_CLOUD: "china" })).toContain(
      "IVR_CLOUD cannot be china: Graph's cloud there (21Vianet) has no calling API",
    );
  });

  it("never repeats a secret in what it complains of", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), (secret) => {
        fc.pre(!/^[\s\w]*$/.test(secret));
        const message = messageOf({ AZURE_CLIENT_SECRET: secret, IVR_APP_ID: secret });
        expect(message).not.toContain(secret);
      }),
    );
  });
});

describe("the editor's settings", () => {
  const token = "0123456789abcdef".repeat(4);
  const local = {
    ...enough,
    IVR_PUBLIC_URL: "http://127.0.0.1:7071",
    IVR_EDITOR: "on",
    IVR_EDITOR_SIGN_IN: "local",
    IVR_EDITOR_TOKEN: token,
  };

  it("name the app that people sign in to, which calls can do without", () => {
    const appId = "d3a9c1de-6f1b-4d3c-9a54-0c6f0b6c7a10";
    const entra = { ...enough, IVR_EDITOR: "on", IVR_EDITOR_APP_ID: appId.toUpperCase() };
    expect(readConfig(entra).editor).toEqual({ isOn: true, signIn: "entra", appId });
    expect(readConfig({ ...entra, IVR_EDITOR_APP_ID: "" }).editor).toMatchObject({ isOn: true });
  });

  it("let somebody in without Entra on this machine", () => {
    expect(readConfig(local).editor).toEqual({ isOn: true, signIn: "local", token });
  });

  it("ask for a second person", () => {
    expect(readConfig({ ...local, IVR_EDITOR_TWO_PEOPLE: "true" }).needsSecondPerson).toBe(true);
  });

  test.each([
    [
      "an app that others reach",
      { IVR_PUBLIC_URL: "https://ivr.example" },
      "IVR_EDITOR_SIGN_IN cannot be local unless IVR_PUBLIC_URL is this machine",
    ],
    [
      "no token",
      { IVR_EDITOR_TOKEN: "" },
      "IVR_EDITOR_TOKEN is required when IVR_EDITOR_SIGN_IN is local",
    ],
    [
      "a token that can be guessed",
      { IVR_EDITOR_TOKEN: "secret" },
      "IVR_EDITOR_TOKEN must have at least 32 characters",
    ],
    ["an app that is no GUID", { IVR_EDITOR_APP_ID: "editor" }, "IVR_EDITOR_APP_ID must be a GUID"],
    [
      "another word than true",
      { IVR_EDITOR_TWO_PEOPLE: "yes" },
      "IVR_EDITOR_TWO_PEOPLE must be true or false",
    ],
    ["another word than on", { IVR_EDITOR: "yes" }, "IVR_EDITOR must be on or off"],
    [
      "another way to sign in",
      { IVR_EDITOR_SIGN_IN: "github" },
      "IVR_EDITOR_SIGN_IN must be entra or local",
    ],
  ])("refuse %s", (_what, changed, sentence) => {
    expect(messageOf({ ...local, ...changed })).toContain(sentence);
  });
});
