import { anything, at, demand, type Deployment } from "./demand";
import type { ReviewRule } from "./reviewRule";

/**
 * The scan of the azd template gallery: baseline TemplateValidation.MI_2024_10 of microsoft/template-validation-action
 * 0.4.4. Most is about resources that are not here; whoever adds one is told.
 */
export const galleryRules: readonly ReviewRule[] = [
  identity(
    "Azure.AI.ManagedIdentity AZR-000281 CKV_AZURE_238",
    "Microsoft.CognitiveServices/accounts",
  ),
  noKeys(
    "Azure.AI.DisableLocalAuth AZR-000282 CKV_AZURE_236",
    "Microsoft.CognitiveServices/accounts",
  ),
  noKeys("Azure.Cosmos.DisableLocalAuth AZR-000420", "Microsoft.DocumentDB/databaseAccounts"),
  identity("Azure.AKS.ManagedIdentity AZR-000025", "Microsoft.ContainerService/managedClusters"),
  identity("Azure.APIM.ManagedIdentity AZR-000053", "Microsoft.ApiManagement/service"),
  identity(
    "Azure.AppService.ManagedIdentity AZR-000082 CKV_AZURE_16 CKV_AZURE_71",
    "Microsoft.Web/sites",
  ),
  identity("Azure.ContainerApp.ManagedIdentity AZR-000361", "Microsoft.App/containerApps"),
  {
    ids: "Azure.Deployment.SecureValue AZR-000316",
    demands: "no property that is meant for a secret has a value",
    breaches: ({ resources }) =>
      resources.flatMap(({ type, name, ...rest }) =>
        secretsIn(rest).map((path) => `${type} ${name}: ${path}`),
      ),
  },
  {
    ids: "Azure.Deployment.OutputSecretValue AZR-000279",
    demands: "no output lists keys",
    breaches: ({ outputs }: Deployment) =>
      Object.entries(outputs)
        .filter(([, value]) => /\blist\w*\(/i.test(JSON.stringify(value)))
        .map(([name]) => `output ${name}`),
  },
  identity(
    "Azure.EventGrid.ManagedIdentity AZR-000099",
    "Microsoft.EventGrid/topics Microsoft.EventGrid/domains",
  ),
  noKeys(
    "Azure.EventGrid.DisableLocalAuth AZR-000100",
    "Microsoft.EventGrid/topics Microsoft.EventGrid/domains",
  ),
  identity("Azure.Search.ManagedIdentity AZR-000175", "Microsoft.Search/searchServices"),
  identity("Azure.SignalR.ManagedIdentity AZR-000181", "Microsoft.SignalRService/signalR"),
  identity("Azure.SQLMI.ManagedIdentity AZR-000367", "Microsoft.Sql/managedInstances"),
  {
    ids: "Azure.SQLMI.AADOnly AZR-000366",
    demands: "only Entra signs in",
    breaches: demand(
      "Microsoft.Sql/managedInstances",
      "properties.administrators.azureADOnlyAuthentication",
      true,
    ),
  },
];

function identity(ids: string, types: string): ReviewRule {
  return {
    ids,
    demands: "has a managed identity",
    breaches: demand(types, "identity.type", anything),
  };
}

function noKeys(ids: string, types: string): ReviewRule {
  return {
    ids,
    demands: "takes no keys",
    breaches: demand(types, "properties.disableLocalAuth", true),
  };
}

/** Paths of properties that are named like a secret and have a value. */
function secretsIn(value: object): readonly string[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    if (/password|secret|(?:account|access|shared)key$/i.test(name) && at(value, name) !== "") {
      return [name];
    }
    return typeof inner === "object" && inner !== null
      ? secretsIn(inner).map((path) => `${name}.${path}`)
      : [];
  });
}
