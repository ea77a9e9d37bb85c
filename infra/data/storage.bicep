// One storage account: tables and blobs of the IVR, leases of the host, the deployed package. Shared keys are off.

@description('Name of the storage account: lower-case letters and digits.')
@minLength(3)
@maxLength(24)
param name string

@description('Where it is kept.')
param location string

@description('Tags of every resource.')
param tags object

@description('Locally redundant, or over three zones of the region.')
@allowed(['Standard_LRS', 'Standard_ZRS'])
param sku string

@description('Tables of the app; the same list as in lib/storage/storageNames.ts.')
param tableNames string[]

@description('Blob containers of the app; the same list as in lib/storage/storageNames.ts.')
param containerNames string[]

@description('Container that keeps the deployed package.')
param packageContainerName string

@description('Days after which any recording is deleted, whatever its flow says: the net under the daily clean-up.')
@minValue(1)
@maxValue(3650)
param recordingsKeptDays int

@description('Days during which a deleted blob can be brought back; 0 deletes at once.')
@minValue(0)
@maxValue(365)
param softDeleteDays int

@description('Whether only the virtual network, and the addresses below, reach the account.')
param networkIsolation bool

@description('Public IPv4 addresses or ranges that reach an isolated account: where flows are published from.')
param operatorIpRanges string[]

// Azure takes no days while it is off. The max is for the compiler: it does not see that 0 never gets there.
var softDelete = softDeleteDays == 0 ? { enabled: false } : { enabled: true, days: max(softDeleteDays, 1) }

// https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    isLocalUserEnabled: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: networkIsolation && empty(operatorIpRanges) ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: networkIsolation ? 'Deny' : 'Allow'
      ipRules: [for range in operatorIpRanges: { value: range, action: 'Allow' }]
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: softDelete
      containerDeleteRetentionPolicy: softDelete
    }

    resource containers 'containers' = [
      for container in containerNames: {
        name: container
        properties: {
          publicAccess: 'None'
        }
      }
    ]

    resource packageContainer 'containers' = {
      name: packageContainerName
      properties: {
        publicAccess: 'None'
      }
    }
  }

  resource tables 'tableServices' = {
    name: 'default'

    resource names 'tables' = [
      for table in tableNames: {
        name: table
      }
    ]
  }

  // The app deletes recordings by their own dates every day; this is for what it missed. Prompts stay: versions of flows never change.
  resource lifecycle 'managementPolicies' = {
    name: 'default'
    dependsOn: [blobs]
    properties: {
      policy: {
        rules: [
          {
            name: 'deleteOldRecordings'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: ['recordings/']
              }
              actions: {
                baseBlob: {
                  delete: {
                    daysAfterCreationGreaterThan: recordingsKeptDays
                  }
                }
              }
            }
          }
        ]
      }
    }
  }
}

output id string = account.id
output name string = account.name
output blobEndpoint string = account.properties.primaryEndpoints.blob
output queueEndpoint string = account.properties.primaryEndpoints.queue
output tableEndpoint string = account.properties.primaryEndpoints.table
