import { anything, at, breaches, demand } from "./demand";
import type { ReviewRule } from "./reviewRule";

const site = "Microsoft.Web/sites";
const config = "Microsoft.Web/sites/config";
const plan = "Microsoft.Web/serverfarms";

/** What is asked of the function app, its settings and its plan. */
export const appRules: readonly ReviewRule[] = [
  {
    ids: "Azure.AppService.UseHTTPS AZR-000084 CKV_AZURE_14 CKV_AZURE_70",
    demands: "speaks https only",
    breaches: demand(site, "properties.httpsOnly", true),
  },
  {
    ids: "Azure.AppService.MinTLS AZR-000073 CKV_AZURE_15 CKV_AZURE_145",
    demands: "refuses TLS below 1.2",
    breaches: demand(site, "properties.siteConfig.minTlsVersion", "1.2", "1.3"),
  },
  {
    ids: "Azure.AppService.HTTP2 AZR-000078 CKV_AZURE_18 CKV_AZURE_67",
    demands: "speaks HTTP/2",
    breaches: demand(site, "properties.siteConfig.http20Enabled", true),
  },
  {
    ids: "Azure.AppService.ARRAffinity AZR-000083",
    demands: "binds no client to an instance",
    breaches: demand(site, "properties.clientAffinityEnabled", false),
  },
  {
    ids: "Azure.AppService.RemoteDebug AZR-000074 CKV_AZURE_72",
    demands: "is not debugged from afar",
    breaches: demand(site, "properties.siteConfig.remoteDebuggingEnabled", false, undefined),
  },
  {
    ids: "CKV_AZURE_57 CKV_AZURE_62",
    demands: "lets no page of just any site call it",
    breaches: breaches(
      site,
      (resource) => !JSON.stringify(at(resource, "properties.siteConfig.cors") ?? "").includes("*"),
    ),
  },
  {
    ids: "Azure.AppService.WebSecureFtp AZR-000081 CKV_AZURE_78",
    demands: "has plain FTP off",
    breaches: demand(site, "properties.siteConfig.ftpsState", "Disabled", "FtpsOnly"),
  },
  {
    ids: "CKV_AZURE_17",
    demands: "asks clients for a certificate",
    breaches: demand(site, "properties.clientCertEnabled", true),
  },
  {
    ids: "CKV_AZURE_222",
    demands: "is not reached from the internet",
    breaches: demand(`${site} ${config}`, "properties.publicNetworkAccess", "Disabled"),
  },
  {
    ids: "CKV_AZURE_13",
    demands: "has App Service sign people in",
    breaches: demand(config, "properties.enabled", true),
  },
  {
    ids: "CKV_AZURE_213",
    demands: "names a path for the health check of App Service",
    breaches: demand(site, "properties.siteConfig.healthCheckPath", anything),
  },
  {
    ids: "CKV_AZURE_212",
    demands: "names two workers or more",
    breaches: breaches(site, (resource) =>
      isTwoOrMore(at(resource, "properties.siteConfig.numberOfWorkers")),
    ),
  },
  {
    ids: "Azure.AppService.PlanInstanceCount AZR-000071",
    demands: "has a plan of two instances or more",
    breaches: breaches(plan, (resource) => isTwoOrMore(at(resource, "sku.capacity"))),
  },
  {
    ids: "Azure.AppService.AvailabilityZone AZR-000442",
    demands: "has a plan that PSRule knows to have zones",
    breaches: demand(plan, "sku.tier", "PremiumV2", "PremiumV3", "ElasticPremium"),
  },
  {
    ids: "CKV_AZURE_225",
    demands: "is spread over zones",
    breaches: demand(plan, "properties.zoneRedundant", true),
  },
  {
    ids: "CKV_AZURE_63",
    demands: "logs requests to files",
    breaches: demand(config, "properties.httpLoggingEnabled", true),
  },
  {
    ids: "CKV_AZURE_65",
    demands: "keeps detailed error pages",
    breaches: demand(config, "properties.detailedErrorLoggingEnabled", true),
  },
  {
    ids: "CKV_AZURE_66",
    demands: "traces failed requests",
    breaches: demand(config, "properties.requestTracingEnabled", true),
  },
  {
    ids: "CKV_AZURE_80",
    demands: "runs a new .NET Framework",
    breaches: demand(config, "properties.netFrameworkVersion", "v8.0"),
  },
  {
    ids: "CKV_AZURE_88",
    demands: "mounts Azure Files",
    breaches: demand(config, "properties.azureStorageAccounts", anything),
  },
];

function isTwoOrMore(count: unknown): boolean {
  return typeof count === "number" && count >= 2;
}
