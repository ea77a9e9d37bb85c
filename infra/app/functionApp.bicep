// The function app on Flex Consumption: its plan, its scale, its settings. No key, secret or connection string is among them.

@description('Name of the function app; the first part of its address.')
@minLength(2)
@maxLength(60)
param name string

@description('Name of the Flex Consumption plan; a plan holds one app.')
@minLength(1)
@maxLength(60)
param planName string

@description('Where the app runs.')
param location string

@description('Tags of every resource.')
param tags object

@description('Key of the service in azure.yaml: azd finds the app it deploys to by this tag.')
param serviceName string

@description('Node.js version of the Functions runtime.')
@allowed(['22', '24'])
param nodeVersion string

@description('Memory of one instance in MB; 512 is enough for calls, which wait more than they compute.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int

@description('Most instances the app may scale out to.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int

@description('Instances kept warm for HTTP and as many for the worker; 0 saves money, and then a first caller may wait two minutes.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int

@description('Whether instances are spread over availability zones; needs at least two that are always ready.')
param zoneRedundant bool

@description('What a deployment does with running instances: Recreate stops them (calls go on after the lock of a minute), RollingUpdate drains them first.')
@allowed(['Recreate', 'RollingUpdate'])
param siteUpdateStrategy string

@description('Subnet for outgoing traffic; empty without a virtual network.')
param subnetId string

@description('Resource id of the user-assigned identity.')
param identityId string

@description('Client id of the user-assigned identity.')
param identityClientId string

@description('Blob endpoint of the storage account.')
param blobEndpoint string

@description('Queue endpoint of the storage account.')
param queueEndpoint string

@description('Table endpoint of the storage account.')
param tableEndpoint string

@description('Container that keeps the deployed package.')
param packageContainerName string

@description('Host name of the Service Bus namespace.')
param serviceBusHostName string

@description('Session queue of call events.')
param callEventsQueueName string

@description('Address of the speech account; empty when prompts need recordings.')
param speechEndpoint string

@description('Connection string of Application Insights: an address, no key, because local authentication is off.')
param applicationInsightsConnectionString string

@description('Settings that bindings refer to for their secrets, by name; each value is a key vault reference.')
param keyVaultReferences object

@description('Settings that say which app, tenant and cloud the IVR serves.')
param ivrSettings {
  appId: string
  tenantId: string
  allowedTenants: string
  publicUrl: string
  cloud: string
  graphUrl: string
  loginUrl: string
  callsOpenIdConfigurationUrl: string
  callsTokenIssuers: string
  outsideHosts: string
  auditKeptDays: int
  graphBeta: bool
  editor: string
  editorAppId: string
  editorTwoPeople: bool
  reportsKeptDays: int
  nightlyChannel: string
  logDetail: string
  linesKeptDays: int
}

// Graph posts here and downloads prompts from here: the app's own address unless a custom domain is given.
var publicUrl = empty(ivrSettings.publicUrl) ? 'https://${site.properties.defaultHostName}' : ivrSettings.publicUrl

// https://learn.microsoft.com/azure/templates/microsoft.web/serverfarms
resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.web/sites
resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': serviceName })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Without it key vault references are read as a system-assigned identity, which the app has not.
    keyVaultReferenceIdentity: identityId
    // Every request stands alone: calls are rows in a table, not memory of an instance.
    clientAffinityEnabled: false
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      http20Enabled: true
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${blobEndpoint}${packageContainerName}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'node'
        version: nodeVersion
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        // Callers do not wait for a cold start: https://learn.microsoft.com/azure/azure-functions/flex-consumption-plan#always-ready-instances
        alwaysReady: alwaysReadyInstances == 0
          ? []
          : [
              { name: 'http', instanceCount: alwaysReadyInstances }
              { name: 'function:callWorker', instanceCount: alwaysReadyInstances }
            ]
      }
      // Documented, but the compiler's types do not have it yet.
      #disable-next-line BCP037
      siteUpdateStrategy: {
        type: siteUpdateStrategy
      }
    }
  }

  // A resource of its own, so that a setting may name the app's own address.
  resource settings 'config' = {
    name: 'appsettings'
    properties: union(keyVaultReferences, {
      APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsightsConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
      // Every address of the app is a function's: the host has no page of its own.
      AzureWebJobsDisableHomepage: 'true'
      AzureWebJobsStorage__blobServiceUri: blobEndpoint
      AzureWebJobsStorage__queueServiceUri: queueEndpoint
      AzureWebJobsStorage__tableServiceUri: tableEndpoint
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      AZURE_CLIENT_ID: identityClientId
      CALL_EVENTS_QUEUE: callEventsQueueName
      CALLS_OPENID_CONFIGURATION_URL: ivrSettings.callsOpenIdConfigurationUrl
      CALLS_TOKEN_ISSUERS: ivrSettings.callsTokenIssuers
      GRAPH_BETA: ivrSettings.graphBeta ? 'true' : 'false'
      GRAPH_CREDENTIAL: 'federated'
      GRAPH_URL: ivrSettings.graphUrl
      IVR_ALLOWED_TENANTS: ivrSettings.allowedTenants
      IVR_APP_ID: ivrSettings.appId
      IVR_AUDIT_KEPT_DAYS: string(ivrSettings.auditKeptDays)
      IVR_CLOUD: ivrSettings.cloud
      IVR_EDITOR: ivrSettings.editor
      IVR_EDITOR_APP_ID: ivrSettings.editorAppId
      IVR_EDITOR_SIGN_IN: 'entra'
      IVR_EDITOR_TWO_PEOPLE: ivrSettings.editorTwoPeople ? 'true' : 'false'
      IVR_LINES_KEPT_DAYS: string(ivrSettings.linesKeptDays)
      IVR_LOG_DETAIL: ivrSettings.logDetail
      IVR_NIGHTLY_CHANNEL: ivrSettings.nightlyChannel
      IVR_OUTSIDE_HOSTS: ivrSettings.outsideHosts
      IVR_PUBLIC_URL: publicUrl
      IVR_REPORTS_KEPT_DAYS: string(ivrSettings.reportsKeptDays)
      IVR_TENANT_ID: ivrSettings.tenantId
      IvrStorage__blobServiceUri: blobEndpoint
      IvrStorage__tableServiceUri: tableEndpoint
      LOGIN_URL: ivrSettings.loginUrl
      ServiceBusConnection__clientId: identityClientId
      ServiceBusConnection__credential: 'managedidentity'
      ServiceBusConnection__fullyQualifiedNamespace: serviceBusHostName
      SPEECH_ENDPOINT: speechEndpoint
    })
  }

  // Deployments sign in with Entra; there are no publishing passwords.
  resource ftpPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scmPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

output name string = site.name
output publicUrl string = publicUrl
