import { chooseSpeaker } from "../../lib/speech/chooseSpeaker";

const local = { name: "local-1", speak: () => Promise.resolve(new Uint8Array()) };
const contoso = "https://contoso.cognitiveservices.azure.com";

describe("chooseSpeaker", () => {
  test.each([
    ["Azure where an endpoint is set", contoso, local, "azure-1"],
    ["this machine's voice otherwise", undefined, local, "local-1"],
    ["soft notes where nothing is installed", undefined, undefined, "tones-1"],
  ])("takes %s", (_name, speechEndpoint, speaker, name) => {
    const config = { speechEndpoint, managedIdentityClientId: undefined };
    expect(chooseSpeaker(config, { makeLocalSpeaker: () => speaker }).name).toBe(name);
  });
});
