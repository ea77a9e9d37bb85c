import { makeReadSecret } from "../../lib/outside/makeReadSecret";

const unresolved = "@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/crm)";
const readSecret = makeReadSecret({ IVR_SECRET_CRM: "s3cret", IVR_SECRET_LOST: unresolved });

describe("readSecret", () => {
  it("gives a text as it is, and for a reference what its setting holds", () => {
    expect(readSecret("plain")).toBe("plain");
    expect(readSecret({ setting: "IVR_SECRET_CRM" })).toBe("s3cret");
  });

  it("refuses what is not set, and what the key vault did not give", () => {
    expect(() => readSecret({ setting: "IVR_SECRET_OTHER" })).toThrow(
      "The setting IVR_SECRET_OTHER is not set.",
    );
    expect(() => readSecret({ setting: "IVR_SECRET_LOST" })).toThrow(
      "The key vault did not give the setting IVR_SECRET_LOST.",
    );
  });
});
