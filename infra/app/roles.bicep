// Every role assignment: what the app may do, and what the one who deploys may do to seed it and to look after it.

@description('Principal id of the app identity.')
param appPrincipalId string

@description('Object id of who deploys; empty gives nobody but the app any role.')
param deployerPrincipalId string

@description('Kind of who deploys: a person, a group, or a pipeline.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param deployerPrincipalType string

@description('Name of the storage account.')
param storageAccountName string

@description('Name of the Service Bus namespace.')
param serviceBusNamespaceName string

@description('Session queue of call events.')
param callEventsQueueName string

@description('Name of Application Insights.')
param applicationInsightsName string

@description('Name of the speech account.')
param speechAccountName string

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
var roles = {
  storageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  storageBlobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  serviceBusDataOwner: '090c5cfd-751d-490a-894a-3ce6f1109419'
  serviceBusDataReceiver: '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0'
  serviceBusDataSender: '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39'
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
  speechUser: 'f2dc8367-1007-4938-bd23-fe263f013447'
}

// The host keeps its leases and its package in blobs, the app its prompts; calls and flows are in tables.
var appStorageRoles = [roles.storageBlobDataOwner, roles.storageTableDataContributor]

// To publish flows and prompts from a shell.
var deployerStorageRoles = empty(deployerPrincipalId)
  ? []
  : [roles.storageBlobDataContributor, roles.storageTableDataContributor]

// To look into dead letters and to play them again.
var deployerQueueRoles = empty(deployerPrincipalId) ? [] : [roles.serviceBusDataReceiver, roles.serviceBusDataSender]

resource storage 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: storageAccountName
}

resource serviceBus 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = {
  name: serviceBusNamespaceName

  resource callEventsQueue 'queues' existing = {
    name: callEventsQueueName
  }
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource speech 'Microsoft.CognitiveServices/accounts@2025-06-01' existing = {
  name: speechAccountName
}

// https://learn.microsoft.com/azure/templates/microsoft.authorization/roleassignments
resource appOnStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in appStorageRoles: {
    name: guid(storage.id, appPrincipalId, role)
    scope: storage
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

// The whole namespace and Manage, because scaling from zero needs both: https://github.com/Azure/azure-functions-host/issues/8261
resource appOnServiceBus 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(serviceBus.id, appPrincipalId, roles.serviceBusDataOwner)
  scope: serviceBus
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataOwner)
  }
}

resource appOnInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(applicationInsights.id, appPrincipalId, roles.monitoringMetricsPublisher)
  scope: applicationInsights
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.monitoringMetricsPublisher)
  }
}

// Prompts are spoken when a flow is published, by the editor's API or from a shell.
resource appOnSpeech 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(speech.id, appPrincipalId, roles.speechUser)
  scope: speech
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.speechUser)
  }
}

resource deployerOnStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in deployerStorageRoles: {
    name: guid(storage.id, deployerPrincipalId, role)
    scope: storage
    properties: {
      principalId: deployerPrincipalId
      principalType: deployerPrincipalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource deployerOnQueue 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in deployerQueueRoles: {
    name: guid(serviceBus::callEventsQueue.id, deployerPrincipalId, role)
    scope: serviceBus::callEventsQueue
    properties: {
      principalId: deployerPrincipalId
      principalType: deployerPrincipalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource deployerOnSpeech 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(deployerPrincipalId)) {
  name: guid(speech.id, deployerPrincipalId, roles.speechUser)
  scope: speech
  properties: {
    principalId: deployerPrincipalId
    principalType: deployerPrincipalType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.speechUser)
  }
}
