import { breaches, demand } from "./demand";
import type { ReviewRule } from "./reviewRule";

const account = "Microsoft.Storage/storageAccounts";
const blobs = "Microsoft.Storage/storageAccounts/blobServices";

/** What is asked of the storage account. */
export const storageRules: readonly ReviewRule[] = [
  {
    ids: "Azure.Storage.SecureTransfer AZR-000196 CKV_AZURE_3",
    demands: "speaks https only",
    breaches: demand(account, "properties.supportsHttpsTrafficOnly", true),
  },
  {
    ids: "Azure.Storage.MinTLS AZR-000200 CKV_AZURE_44",
    demands: "refuses TLS below 1.2",
    breaches: demand(account, "properties.minimumTlsVersion", "TLS1_2", "TLS1_3"),
  },
  {
    ids: "Azure.Storage.BlobPublicAccess AZR-000198 CKV_AZURE_190",
    demands: "shows no blob to strangers",
    breaches: demand(account, "properties.allowBlobPublicAccess", false),
  },
  {
    ids: "Azure.Storage.BlobAccessType AZR-000199 CKV_AZURE_34",
    demands: "has no public container",
    breaches: demand(`${blobs}/containers`, "properties.publicAccess", "None", undefined),
  },
  {
    ids: "Azure.Storage.SoftDelete AZR-000197 CKV2_AZURE_38",
    demands: "keeps deleted blobs for a while",
    breaches: demand(blobs, "properties.deleteRetentionPolicy.enabled", true),
  },
  {
    ids: "Azure.Storage.ContainerSoftDelete AZR-000289",
    demands: "keeps deleted containers for a while",
    breaches: demand(blobs, "properties.containerDeleteRetentionPolicy.enabled", true),
  },
  {
    ids: "CKV2_AZURE_40",
    demands: "takes no shared key",
    breaches: demand(account, "properties.allowSharedKeyAccess", false),
  },
  {
    ids: "CKV_AZURE_244",
    demands: "has no users of its own",
    breaches: demand(account, "properties.isLocalUserEnabled", false),
  },
  {
    ids: "Azure.Storage.Name AZR-000201 CKV_AZURE_43",
    demands: "has a name that Azure takes",
    breaches: breaches(account, ({ name }) => /^[a-z0-9]{3,24}$/.test(name)),
  },
  {
    ids: "CKV_AZURE_36",
    demands: "lets trusted services of Azure in",
    breaches: demand(account, "properties.networkAcls.bypass", "AzureServices"),
  },
  {
    ids: "Azure.Storage.Firewall AZR-000202 CKV_AZURE_35",
    demands: "refuses networks it does not know",
    breaches: demand(account, "properties.networkAcls.defaultAction", "Deny"),
  },
  {
    ids: "CKV_AZURE_59",
    demands: "is not reached from the internet",
    breaches: demand(account, "properties.publicNetworkAccess", "Disabled", undefined),
  },
  {
    ids: "Azure.Storage.UseReplication AZR-000195 CKV_AZURE_206",
    demands: "is copied to another region",
    breaches: demand(
      account,
      "sku.name",
      "Standard_GRS",
      "Standard_RAGRS",
      "Standard_GZRS",
      "Standard_RAGZRS",
    ),
  },
];
