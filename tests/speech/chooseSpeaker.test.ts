import { chooseSpeaker } from "../../lib/speech/chooseSpeaker";

describe("chooseSpeaker", () => {
  test.each([
    ["Azure where an endpoint is set", "https://contoso.cognitiveservices.azure.com", "azure-1"],
    ["the installed voice otherwise", undefined, "flite-0.1.1"],
  ])("takes %s", (_name, speechEndpoint, name) => {
    expect(chooseSpeaker({ speechEndpoint, managedIdentityClientId: undefined }).name).toBe(name);
  });
});
