// The namespace and the session queue of call events. Standard has all that is needed; Premium would cost about seventy times as much.

@description('Name of the namespace; the first part of its address.')
@minLength(6)
@maxLength(50)
param name string

@description('Where it runs.')
param location string

@description('Tags of every resource.')
param tags object

@description('Name of the session queue; its last part is a version, because sessions and duplicate detection cannot be changed later.')
@minLength(1)
@maxLength(260)
param callEventsQueueName string

// https://learn.microsoft.com/azure/templates/microsoft.servicebus/namespaces
resource serviceBus 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: 'Standard'
    tier: 'Standard'
  }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    // Private endpoints need Premium: an isolated app reaches this address through Entra sign-in alone.
    publicNetworkAccess: 'Enabled'
  }

  // The same values as lib/messaging/callEventsQueueDefinition.ts.
  resource callEventsQueue 'queues' = {
    name: callEventsQueueName
    properties: {
      requiresSession: true
      requiresDuplicateDetection: true
      duplicateDetectionHistoryTimeWindow: 'PT10M'
      lockDuration: 'PT10S'
      maxDeliveryCount: 5
      defaultMessageTimeToLive: 'PT1H'
      deadLetteringOnMessageExpiration: true
      enablePartitioning: false
      maxSizeInMegabytes: 1024
    }
  }
}

output id string = serviceBus.id
output name string = serviceBus.name
// 'https://<host>:443/' in every cloud.
output hostName string = split(replace(serviceBus.properties.serviceBusEndpoint, 'https://', ''), ':')[0]
output callEventsQueueName string = serviceBus::callEventsQueue.name
