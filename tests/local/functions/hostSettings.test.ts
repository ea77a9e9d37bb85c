import { hostSettings } from "../../../local/functions/hostSettings";
import { aDirectory, removeDirectories } from "./support/aDirectory";
import { refusal } from "./support/refusal";

afterAll(removeDirectories);

const defaults = {
  functionTimeoutInMs: 1_800_000,
  routePrefix: "api",
  serviceBus: {
    maxConcurrentSessions: 8,
    maxConcurrentCalls: 16,
    maxConcurrentCallsPerSession: 1,
    sessionIdleTimeoutInMs: 60_000,
    autoCompleteMessages: true,
    maxAutoLockRenewalDurationInMs: 300_000,
  },
};

const withHostJson = (hostJson: unknown) =>
  aDirectory({ "host.json": typeof hostJson === "string" ? hostJson : JSON.stringify(hostJson) });

describe("hostSettings", () => {
  it("are the host's own defaults without a host.json, or with one that says nothing", () => {
    expect(hostSettings(aDirectory({}), {})).toEqual(defaults);
    expect(hostSettings(withHostJson({ version: "2.0" }), {})).toEqual(defaults);
  });

  it("are those of host.json, whatever else it says", () => {
    const appDirectory = withHostJson({
      version: "2.0",
      logging: { logLevel: { default: "Information" } },
      functionTimeout: "00:02:00",
      extensions: {
        http: { routePrefix: "" },
        serviceBus: {
          prefetchCount: 0,
          maxConcurrentSessions: 64,
          sessionIdleTimeout: "00:00:05",
          autoCompleteMessages: false,
          maxAutoLockRenewalDuration: "00:10:00",
        },
      },
    });
    expect(hostSettings(appDirectory, {})).toEqual({
      functionTimeoutInMs: 120_000,
      routePrefix: "",
      serviceBus: {
        ...defaults.serviceBus,
        maxConcurrentSessions: 64,
        sessionIdleTimeoutInMs: 5000,
        autoCompleteMessages: false,
        maxAutoLockRenewalDurationInMs: 600_000,
      },
    });
  });

  it("are overridden by AzureFunctionsJobHost__ settings", () => {
    const appDirectory = withHostJson({ extensions: { http: { routePrefix: "v1" } } });
    expect(
      hostSettings(appDirectory, {
        AzureFunctionsJobHost__functionTimeout: "-1",
        AzureFunctionsJobHost__extensions__serviceBus__maxConcurrentSessions: "2",
        AzureFunctionsJobHost__extensions__serviceBus__autoCompleteMessages: "false",
      }),
    ).toEqual({
      functionTimeoutInMs: Number.POSITIVE_INFINITY,
      routePrefix: "v1",
      serviceBus: {
        ...defaults.serviceBus,
        maxConcurrentSessions: 2,
        autoCompleteMessages: false,
      },
    });
  });

  it("names every value that cannot be used", () => {
    const appDirectory = withHostJson({
      version: "1.0",
      extensions: {
        serviceBus: { maxConcurrentSessions: 0, sessionIdleTimeout: "24:00:00" },
      },
    });
    expect(refusal(() => hostSettings(appDirectory, {}))).toEqual({
      code: "CONFIG_INVALID",
      message:
        `${appDirectory}/host.json cannot be used: version must be "2.0"; ` +
        "extensions.serviceBus.maxConcurrentSessions Too small: expected number to be >=1; " +
        "extensions.serviceBus.sessionIdleTimeout must be a time span such as 00:00:05.",
    });
  });

  it("says when host.json is not JSON", () => {
    const appDirectory = withHostJson("{ version");
    expect(refusal(() => hostSettings(appDirectory, {}))).toEqual({
      code: "CONFIG_INVALID",
      message: `${appDirectory}/host.json is not JSON.`,
    });
  });
});
