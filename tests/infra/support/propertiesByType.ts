/**
 * Which properties each resource may have, at which stable API version: the names of the REST API as the type files of
 * @azure/arm-servicebus 6.1.0, arm-appservice 19.0.0, arm-botservice 4.0.0, arm-storage 20.0.0, arm-cognitiveservices
 * 8.1.0, arm-operationalinsights 9.0.0, arm-appinsights 4.0.0, arm-monitor 7.0.0, arm-network 36.0.0, arm-privatedns 3.2.0
 * and arm-consumption 9.2.0 have them; and, where those speak an older version, as the template reference has them:
 * https://learn.microsoft.com/azure/templates. A compiler would know; where there is none, this catches what is misspelt.
 */
export const propertiesByType: Readonly<Record<string, string>> = {
  "Microsoft.Resources/resourceGroups@2024-11-01": "",
  "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30": "",
  "Microsoft.Authorization/roleAssignments@2022-04-01":
    "principalId principalType roleDefinitionId scope",
  "Microsoft.Web/serverfarms@2025-03-01": "reserved zoneRedundant sku.name sku.tier",
  "Microsoft.Web/sites@2025-03-01":
    "serverFarmId httpsOnly keyVaultReferenceIdentity clientAffinityEnabled virtualNetworkSubnetId siteConfig.minTlsVersion siteConfig.http20Enabled " +
    "identity.type identity.userAssignedIdentities " +
    "functionAppConfig.deployment.storage.type functionAppConfig.deployment.storage.value " +
    "functionAppConfig.deployment.storage.authentication.type " +
    "functionAppConfig.deployment.storage.authentication.userAssignedIdentityResourceId " +
    "functionAppConfig.runtime.name functionAppConfig.runtime.version " +
    "functionAppConfig.scaleAndConcurrency.instanceMemoryMB " +
    "functionAppConfig.scaleAndConcurrency.maximumInstanceCount " +
    "functionAppConfig.scaleAndConcurrency.alwaysReady functionAppConfig.siteUpdateStrategy.type",
  "Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01": "allow",
  "Microsoft.Storage/storageAccounts@2025-01-01":
    "accessTier allowBlobPublicAccess allowCrossTenantReplication allowSharedKeyAccess defaultToOAuthAuthentication " +
    "isLocalUserEnabled minimumTlsVersion supportsHttpsTrafficOnly publicNetworkAccess networkAcls.bypass networkAcls.defaultAction " +
    "networkAcls.ipRules.value networkAcls.ipRules.action sku.name",
  "Microsoft.Storage/storageAccounts/blobServices@2025-01-01":
    "deleteRetentionPolicy containerDeleteRetentionPolicy",
  "Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01": "publicAccess",
  "Microsoft.Storage/storageAccounts/tableServices@2025-01-01": "",
  "Microsoft.Storage/storageAccounts/tableServices/tables@2025-01-01": "",
  "Microsoft.Storage/storageAccounts/managementPolicies@2025-01-01":
    "dependsOn policy.rules.name policy.rules.enabled policy.rules.type policy.rules.definition.filters.blobTypes " +
    "policy.rules.definition.filters.prefixMatch policy.rules.definition.actions.baseBlob.delete.daysAfterCreationGreaterThan",
  "Microsoft.CognitiveServices/accounts@2025-06-01":
    "customSubDomainName disableLocalAuth publicNetworkAccess networkAcls.defaultAction networkAcls.ipRules.value sku.name " +
    "identity.type",
  "Microsoft.ServiceBus/namespaces@2024-01-01":
    "disableLocalAuth minimumTlsVersion publicNetworkAccess sku.name sku.tier",
  "Microsoft.ServiceBus/namespaces/queues@2024-01-01":
    "requiresSession requiresDuplicateDetection duplicateDetectionHistoryTimeWindow lockDuration maxDeliveryCount " +
    "defaultMessageTimeToLive deadLetteringOnMessageExpiration enablePartitioning maxSizeInMegabytes",
  "Microsoft.OperationalInsights/workspaces@2025-02-01":
    "sku.name retentionInDays workspaceCapping.dailyQuotaGb features.disableLocalAuth",
  "Microsoft.Insights/components@2020-02-02":
    "Application_Type WorkspaceResourceId DisableLocalAuth",
  "Microsoft.Insights/workbooks@2023-06-01": "displayName category sourceId version serializedData",
  "Microsoft.Insights/actionGroups@2023-01-01":
    "groupShortName enabled emailReceivers.name emailReceivers.emailAddress emailReceivers.useCommonAlertSchema",
  "Microsoft.Insights/scheduledQueryRules@2023-12-01":
    "displayName description severity enabled scopes evaluationFrequency windowSize autoMitigate skipQueryValidation " +
    "actions.actionGroups criteria.allOf.query criteria.allOf.timeAggregation criteria.allOf.operator criteria.allOf.threshold " +
    "criteria.allOf.failingPeriods.numberOfEvaluationPeriods criteria.allOf.failingPeriods.minFailingPeriodsToAlert",
  "Microsoft.Insights/metricAlerts@2018-03-01":
    "description severity enabled scopes evaluationFrequency windowSize autoMitigate actions criteria.odata.type " +
    "criteria.allOf.criterionType criteria.allOf.name criteria.allOf.metricNamespace criteria.allOf.metricName " +
    "criteria.allOf.timeAggregation criteria.allOf.operator criteria.allOf.threshold criteria.allOf.dimensions",
  "Microsoft.Consumption/budgets@2023-11-01":
    "category amount timeGrain timePeriod.startDate notifications",
  "Microsoft.BotService/botServices@2022-09-15":
    "displayName endpoint msaAppId msaAppTenantId msaAppType disableLocalAuth publicNetworkAccess schemaTransformationVersion sku.name",
  "Microsoft.BotService/botServices/channels@2022-09-15":
    "channelName properties.isEnabled properties.enableCalling properties.callingWebhook properties.incomingCallRoute " +
    "properties.deploymentEnvironment properties.acceptedTerms",
  "Microsoft.Network/virtualNetworks@2024-05-01":
    "addressSpace.addressPrefixes subnets.name subnets.properties.addressPrefix subnets.properties.delegations.name " +
    "subnets.properties.delegations.properties.serviceName subnets.properties.privateEndpointNetworkPolicies " +
    "subnets.properties.networkSecurityGroup.id subnets.properties.defaultOutboundAccess",
  "Microsoft.Network/networkSecurityGroups@2024-05-01":
    "securityRules.name securityRules.properties.description securityRules.properties.direction securityRules.properties.access " +
    "securityRules.properties.priority securityRules.properties.protocol securityRules.properties.sourceAddressPrefix " +
    "securityRules.properties.sourcePortRange securityRules.properties.destinationAddressPrefix " +
    "securityRules.properties.destinationPortRanges",
  "Microsoft.Network/privateDnsZones@2024-06-01": "",
  "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01":
    "registrationEnabled virtualNetwork.id",
  "Microsoft.Network/privateEndpoints@2024-05-01":
    "subnet.id privateLinkServiceConnections.name privateLinkServiceConnections.properties.privateLinkServiceId " +
    "privateLinkServiceConnections.properties.groupIds",
  "Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01":
    "privateDnsZoneConfigs.name privateDnsZoneConfigs.properties.privateDnsZoneId",
};
