import type { Deployed } from "../snapshots";
import type { Deployment } from "./demand";

/** A deployment that breaks every rule, so that none can be one that nothing breaks. */
export const aBadDeployment: Deployment = {
  resources: [
    resource("Microsoft.ApiManagement/service"),
    resource("Microsoft.App/containerApps"),
    resource("Microsoft.CognitiveServices/accounts"),
    resource("Microsoft.ContainerService/managedClusters"),
    resource("Microsoft.DocumentDB/databaseAccounts"),
    resource("Microsoft.EventGrid/topics"),
    resource("Microsoft.Insights/components"),
    resource("Microsoft.Network/networkSecurityGroups", {
      securityRules: ["Allow", "Deny"].map((access) => ({
        properties: { direction: "Inbound", access, sourceAddressPrefix: "*" },
      })),
    }),
    resource("Microsoft.Network/virtualNetworks", {
      subnets: [{ name: "app", properties: {} }],
      dhcpOptions: { dnsServers: ["10.0.0.4"] },
    }),
    resource("Microsoft.OperationalInsights/workspaces"),
    resource("Microsoft.Search/searchServices"),
    resource("Microsoft.ServiceBus/namespaces"),
    resource("Microsoft.SignalRService/signalR"),
    resource("Microsoft.Sql/managedInstances", { administratorLoginPassword: "1234" }),
    resource("Microsoft.Storage/storageAccounts", { publicNetworkAccess: "Enabled" }),
    resource("Microsoft.Storage/storageAccounts/blobServices"),
    resource("Microsoft.Storage/storageAccounts/blobServices/containers", { publicAccess: "Blob" }),
    resource("Microsoft.Web/serverfarms"),
    resource("Microsoft.Web/sites", {
      siteConfig: { remoteDebuggingEnabled: true, cors: { allowedOrigins: ["*"] } },
    }),
    resource("Microsoft.Web/sites/config"),
  ],
  outputs: { KEY: "[listKeys('storage', '2025-01-01').keys[0].value]" },
};

function resource(type: string, properties: Readonly<Record<string, unknown>> = {}): Deployed {
  return { id: "/", type, name: "No Name", apiVersion: "2025-01-01", properties };
}
