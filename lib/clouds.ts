/** What differs between the clouds of Microsoft 365, as parameters. */
export type Cloud = Readonly<{
  /** Whose cloud it is. */
  title: string;
  graphUrl: string;
  loginUrl: string;
  /** Azure's own management, for what looks at the bot. */
  armUrl: string;
  /** Where the keys are published that sign Graph's notifications. */
  openIdConfigurationUrl: string;
  tokenIssuers: readonly string[];
  /** What the Teams channel of the bot calls the cloud; another one may be set. */
  deploymentEnvironment: string;
  /** Actions of Graph that it does not have. */
  lacks: readonly string[];
}>;

const government = {
  loginUrl: "https://login.microsoftonline.us",
  armUrl: "https://management.usgovcloudapi.net",
  // One report saw the issuer of the worldwide cloud: https://github.com/microsoftgraph/microsoft-graph-comms-samples/issues/865
  tokenIssuers: ["https://api.botframework.us", "https://api.botframework.com"],
  // Azure's own default: no source names a value for these two.
  deploymentEnvironment: "FallbackDeploymentEnvironment",
  lacks: ["sendDtmfTones", "addLargeGalleryView"],
} as const;

/** The clouds that calls can be taken in, by the value of IVR_CLOUD: the only place that says how they differ. */
export const clouds = {
  global: {
    title: "worldwide, and GCC",
    graphUrl: "https://graph.microsoft.com",
    loginUrl: "https://login.microsoftonline.com",
    armUrl: "https://management.azure.com",
    openIdConfigurationUrl: "https://api.aps.skype.com/v1/.well-known/OpenIdConfiguration",
    tokenIssuers: ["https://api.botframework.com", "https://graph.microsoft.com"],
    deploymentEnvironment: "CommercialDeployment",
    lacks: [],
  },
  usGov: {
    title: "US Government L4 (GCC High)",
    graphUrl: "https://graph.microsoft.us",
    openIdConfigurationUrl:
      "https://apigcch.botframework.azure.us/v1/.well-known/OpenIdConfiguration",
    ...government,
  },
  usGovDoD: {
    title: "US Government L5 (DoD)",
    graphUrl: "https://dod-graph.microsoft.us",
    openIdConfigurationUrl:
      "https://apidod.botframework.azure.us/v1/.well-known/OpenIdConfiguration",
    ...government,
  },
} as const satisfies Readonly<Record<string, Cloud>>;

/** The name of a cloud: a value of IVR_CLOUD. */
export type CloudName = keyof typeof clouds;

/** Clouds in which no call can be taken, and why. */
export const refusedClouds: Readonly<Record<string, string>> = {
  china: "Graph's cloud there (21Vianet) has no calling API",
};
