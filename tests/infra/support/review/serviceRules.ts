import { anything, at, demand } from "./demand";
import type { ReviewRule } from "./reviewRule";

const speech = "Microsoft.CognitiveServices/accounts";
const bus = "Microsoft.ServiceBus/namespaces";
const insights = "Microsoft.Insights/components";
const workspace = "Microsoft.OperationalInsights/workspaces";

/** What is asked of Service Bus, speech, telemetry, and of everything. */
export const serviceRules: readonly ReviewRule[] = [
  {
    ids: "Azure.ServiceBus.DisableLocalAuth AZR-000178 CKV_AZURE_203",
    demands: "takes no keys",
    breaches: demand(bus, "properties.disableLocalAuth", true),
  },
  {
    ids: "Azure.ServiceBus.MinTLS AZR-000315 CKV_AZURE_205",
    demands: "refuses TLS below 1.2",
    breaches: demand(bus, "properties.minimumTlsVersion", "1.2"),
  },
  {
    ids: "CKV_AZURE_204",
    demands: "is not reached from the internet",
    breaches: demand(bus, "properties.publicNetworkAccess", "Disabled"),
  },
  {
    ids: "CKV_AZURE_199",
    demands: "encrypts twice",
    breaches: demand(bus, "properties.encryption.requireInfrastructureEncryption", true),
  },
  {
    ids: "CKV_AZURE_201",
    demands: "encrypts with a key of the customer's",
    breaches: demand(bus, "properties.encryption.keyVaultProperties", anything),
  },
  {
    ids: "CKV_AZURE_202",
    demands: "has a managed identity",
    breaches: demand(bus, "identity.type", anything),
  },
  {
    ids: "Azure.AI.PublicAccess AZR-000280",
    demands: "refuses networks it does not know",
    breaches: demand(speech, "properties.networkAcls.defaultAction", "Deny"),
  },
  {
    ids: "Azure.AI.PrivateEndpoints AZR-000283 CKV_AZURE_134",
    demands: "is not reached from the internet",
    breaches: demand(speech, "properties.publicNetworkAccess", "Disabled"),
  },
  {
    ids: "Azure.AppInsights.Workspace AZR-000069",
    demands: "keeps telemetry in a workspace",
    breaches: demand(insights, "properties.WorkspaceResourceId", anything),
  },
  {
    ids: "Azure.AppInsights.LocalAuth AZR-000484",
    demands: "takes no telemetry from strangers",
    breaches: demand(insights, "properties.DisableLocalAuth", true),
  },
  {
    ids: "Azure.Log.Replication AZR-000425",
    demands: "keeps telemetry in two regions",
    breaches: demand(workspace, "properties.replication.enabled", true),
  },
  {
    ids: "Azure.Resource.UseTags AZR-000166",
    demands: "everything that may have tags has some",
    breaches: ({ resources }) =>
      resources
        .filter(({ type }) => type.split("/").length === 2 && !untaggable.has(type))
        .filter((resource) => Object.keys(at(resource, "tags") ?? {}).length === 0)
        .map(({ type, name }) => `${type} ${name}`),
  },
];

/** https://learn.microsoft.com/azure/azure-resource-manager/management/tag-support */
const untaggable = new Set([
  "Microsoft.Authorization/roleAssignments",
  "Microsoft.Consumption/budgets",
]);
