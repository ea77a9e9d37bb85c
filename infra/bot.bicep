// The Azure Bot with the Teams channel: tells Teams where to announce calls. Who the bot is comes from the app registration.

@description('Name of the bot; unique in Azure.')
@minLength(2)
@maxLength(64)
param name string

@description('Name that callers and administrators see.')
@minLength(1)
@maxLength(42)
param displayName string

@description('Tags of every resource.')
param tags object

@description('F0 is free; Teams is a standard channel and not counted. S1 has a service level.')
@allowed(['F0', 'S1'])
param sku string

@description('Application (client) id of the app registration.')
@minLength(36)
@maxLength(36)
param appId string

@description('Tenant of the app registration.')
@minLength(36)
@maxLength(36)
param tenantId string

@description('Address that Teams announces calls to: https://<app>/api/calls.')
param callingWebhook string

@description('What the Teams channel calls the cloud that calls come from.')
@minLength(1)
param deploymentEnvironment string

// https://learn.microsoft.com/azure/templates/microsoft.botservice/botservices
resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    // Required, though nobody chats with an IVR: what is posted there without a call's token is refused.
    endpoint: callingWebhook
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppType: 'SingleTenant'
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
    schemaTransformationVersion: '1.3'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        isEnabled: true
        enableCalling: true
        callingWebhook: callingWebhook
        incomingCallRoute: 'graphPma'
        deploymentEnvironment: deploymentEnvironment
        acceptedTerms: true
      }
    }
  }
}

output name string = bot.name
