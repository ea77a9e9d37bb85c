// Everything that `azd up` creates, in one resource group per environment. Parameters are described in docs/deploy.md; main.bicepparam reads them from the azd environment.
targetScope = 'subscription'

@description('Name of the environment; part of every name and tag, so that several live side by side.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Region of all resources: one that has Flex Consumption.')
@minLength(1)
@metadata({
  azd: {
    type: 'location'
  }
})
param location string

@description('prod is zone redundant, keeps telemetry longer and keeps two instances warm; dev costs less.')
@allowed(['dev', 'prod'])
param environmentType string = 'dev'

@description('Application (client) id of the bot: scripts/azure/registerApp.sh registers one and sets IVR_APP_ID. Without one, dev gets everything but the bot, and no call is answered.')
@minLength(36)
@maxLength(36)
param ivrAppId string?

@description('Tenant of the app registration.')
@minLength(36)
@maxLength(36)
param ivrTenantId string = subscription().tenantId

@description('Comma-separated ids of the tenants whose calls are taken; empty takes any.')
param allowedTenants string = ''

@description('https root that Graph reaches the app by, when it has a domain of its own; empty is the address of the app.')
@maxLength(200)
param publicUrl string = ''

@description('Cloud of Microsoft Graph.')
@allowed(['global', 'usGov', 'usGovDoD'])
param cloud string = 'global'

@description('Root of Microsoft Graph; empty is that of the cloud.')
@maxLength(200)
param graphUrl string = ''

@description('Root of Microsoft Entra; empty is that of the cloud.')
@maxLength(200)
param loginUrl string = ''

@description('Where the keys are published that sign notifications; empty is that of the cloud.')
@maxLength(400)
param callsOpenIdConfigurationUrl string = ''

@description('Comma-separated issuers of the tokens of notifications; empty are those of the cloud.')
@maxLength(400)
param callsTokenIssuers string = ''

@description('Comma-separated hosts that look-ups and notifications of flows may reach; empty allows any public one.')
param outsideHosts string = ''

@description('Allows actions that Graph has in its beta only; what is there may change without notice.')
param graphBeta bool = false

@description('Whether the editor in the browser is served at /editor, to people who sign in with Entra.')
@allowed(['on', 'off'])
param editor string = 'off'

@description('Application (client) id that people sign in to for the editor: scripts/azure/registerEditor.sh registers one and sets IVR_EDITOR_APP_ID. It is not that of the bot. Empty: nobody can sign in.')
@maxLength(36)
param editorAppId string = ''

@description('Whether somebody else has to publish what one person changed in the editor.')
param editorTwoPeople bool = false

@description('Key vault references that bindings may name, by setting: IVR_SECRET_... and its reference.')
param keyVaultReferences object = {}

@description('Name of the IVR that callers and administrators see.')
@minLength(1)
@maxLength(42)
param displayName string = 'IVR'

@description('Object id of who deploys: gets the roles to seed storage and to see to dead letters. Empty gives none.')
param principalId string = ''

@description('Kind of who deploys: a person, a group, or a pipeline.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param principalType string = 'User'

@description('Node.js version in Azure; 22 is supported until April 2027.')
@allowed(['22', '24'])
param nodeVersion string = '22'

@description('Memory of one instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 512

@description('Most instances the app may scale out to; 40 take well over a thousand calls at a time.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Instances kept warm for HTTP and as many for the worker. 0 is cheapest, and a first caller may then wait two minutes. By environment type: 1 or 2.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int?

@description('Spread the app and its storage over availability zones; needs a region that has them, and no or at least two always-ready instances. By environment type: false or true.')
param zoneRedundant bool?

@description('What a deployment does with running instances. RollingUpdate was in preview when this was written.')
@allowed(['Recreate', 'RollingUpdate'])
param siteUpdateStrategy string = 'Recreate'

@description('Days that telemetry is kept. By environment type: 30 or 90.')
@minValue(30)
@maxValue(730)
param logRetentionInDays int?

@description('Most telemetry in GB a day; -1 is no limit, and the only value that cannot silence an alert. By environment type: 1 or -1.')
@minValue(-1)
@maxValue(1000)
param logDailyCapInGb int?

@description('Days after which any recording is deleted, whatever its flow says.')
@minValue(1)
@maxValue(3650)
param recordingsKeptDays int = 400

@description('Days that it is known who changed what.')
@minValue(30)
@maxValue(3650)
param auditKeptDays int = 400

@description('Days that the lines of a call are kept with its record; 0: never.')
@minValue(0)
@maxValue(400)
param linesKeptDays int = 30

@description('Days that the sums of a day are kept for reports: counts of calls, and nobody in them.')
@minValue(400)
@maxValue(3650)
param reportsKeptDays int = 1100

@description('Name of the channel of the bindings that is told what the nightly look finds; empty: nobody is.')
@maxLength(64)
param nightlyChannel string = ''

@description('What is logged of calls: one line for each when it is over (calls), or for each step of it, too (steps).')
@allowed(['calls', 'steps'])
param logDetail string = 'calls'

@description('Days during which a deleted blob can be brought back; 0 deletes at once. By environment type: 1 or 7.')
@minValue(0)
@maxValue(365)
param softDeleteDays int?

@description('Region of Azure AI Speech, where the region of the rest lacks it or its voices.')
@minLength(1)
param speechLocation string = location

@description('S0 pays by character; F0 is free up to a monthly amount, one per subscription and region.')
@allowed(['F0', 'S0'])
param speechSku string = 'S0'

@description('F0 is free for Teams; S1 has a service level.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('What the Teams channel of the bot calls the cloud that calls come from; empty is by the cloud. A tenant of GCC, which is in the worldwide cloud, needs GCCModerateDeployment.')
@allowed(['', 'CommercialDeployment', 'GCCModerateDeployment', 'FallbackDeploymentEnvironment'])
param botDeploymentEnvironment string = ''

@description('Reach storage and speech only through a virtual network.')
param networkIsolation bool = false

@description('Address range of that network, /24 or larger.')
@minLength(9)
@maxLength(18)
param networkAddressPrefix string = '10.60.0.0/24'

@description('Public IPv4 addresses or ranges from which flows are published to an isolated storage account.')
param operatorIpRanges string[] = []

@description('E-mail addresses that alerts and the budget are sent to.')
param alertEmails string[] = []

@description('Failed calls in a quarter of an hour that are not yet worth an alert.')
@minValue(0)
@maxValue(10000)
param failedCallsTolerated int = 0

@description('Milliseconds that 95 of 100 executions of the worker may take.')
@minValue(100)
@maxValue(60000)
param workerLatencyInMs int = 2000

@description('Minutes without any answered call that are worth an alert; 0 for lines that may be quiet for hours.')
@allowed([0, 15, 30, 60, 120, 240, 360])
param quietMinutes int = 0

@description('Budget of a month, in the currency of the bill; 0 sets none. Needs budgetStart and alertEmails.')
@minValue(0)
@maxValue(1000000)
param monthlyBudget int = 0

@description('First day of the budget, yyyy-MM-01: the month in which it is made. Azure never lets it move.')
@maxLength(10)
param budgetStart string = ''

// What differs by kind of environment, unless a parameter says otherwise.
var profiles = {
  dev: {
    zoneRedundant: false
    alwaysReadyInstances: 1
    logRetentionInDays: 30
    logDailyCapInGb: 1
    softDeleteDays: 1
  }
  prod: {
    zoneRedundant: true
    alwaysReadyInstances: 2
    logRetentionInDays: 90
    logDailyCapInGb: -1
    softDeleteDays: 7
  }
}
var profile = profiles[environmentType]
var isZoneRedundant = zoneRedundant ?? profile.zoneRedundant

var tags = {
  'azd-env-name': environmentName
  application: 'teams-ivr'
  environmentType: environmentType
}
// The same environment always gets the same names, another one never the same.
var token = toLower(uniqueString(subscription().id, environmentName, location))
var packageContainerName = 'app-package'
var speechZoneName = environment().name == 'AzureUSGovernment'
  ? 'privatelink.cognitiveservices.azure.us'
  : 'privatelink.cognitiveservices.azure.com'

// https://learn.microsoft.com/azure/templates/microsoft.resources/resourcegroups
resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'app/identity.bicep' = {
  scope: group
  params: {
    name: 'id-ivr-${token}'
    location: location
    tags: tags
  }
}

module storage 'data/storage.bicep' = {
  scope: group
  params: {
    name: 'stivr${token}'
    location: location
    tags: tags
    sku: isZoneRedundant ? 'Standard_ZRS' : 'Standard_LRS'
    tableNames: ['Flows', 'EntryPoints', 'Bindings', 'Calls', 'LiveCalls', 'CallRecords', 'ReportDays', 'Recordings', 'Callbacks', 'PinAttempts', 'TrialPrompts', 'CallerRates', 'OutboundAttempts', 'Campaigns', 'CampaignRecipients', 'NightlyReports', 'Canaries', 'Audit']
    containerNames: ['prompts', 'trial-prompts', 'recordings']
    packageContainerName: packageContainerName
    recordingsKeptDays: recordingsKeptDays
    softDeleteDays: softDeleteDays ?? profile.softDeleteDays
    networkIsolation: networkIsolation
    operatorIpRanges: operatorIpRanges
  }
}

module speech 'data/speech.bicep' = {
  scope: group
  params: {
    name: 'cog-ivr-${token}'
    location: speechLocation
    tags: tags
    sku: speechSku
    networkIsolation: networkIsolation
    operatorIpRanges: operatorIpRanges
  }
}

module serviceBus 'messaging/serviceBus.bicep' = {
  scope: group
  params: {
    name: 'sb-ivr-${token}'
    location: location
    tags: tags
    callEventsQueueName: 'call-events-v1'
  }
}

module insights 'monitor/insights.bicep' = {
  scope: group
  params: {
    workspaceName: 'log-ivr-${token}'
    name: 'appi-ivr-${token}'
    location: location
    tags: tags
    retentionInDays: logRetentionInDays ?? profile.logRetentionInDays
    dailyCapInGb: logDailyCapInGb ?? profile.logDailyCapInGb
  }
}

module network 'network/network.bicep' = if (networkIsolation) {
  scope: group
  params: {
    name: 'vnet-ivr-${token}'
    guardName: 'nsg-ivr-${token}'
    location: location
    tags: tags
    addressPrefix: networkAddressPrefix
  }
}

module storageEndpoints 'network/privateEndpoint.bicep' = [
  for part in ['blob', 'table', 'queue']: if (networkIsolation) {
    scope: group
    params: {
      name: 'pep-${part}-${token}'
      location: location
      tags: tags
      networkId: network!.outputs.id
      subnetId: network!.outputs.endpointsSubnetId
      targetId: storage.outputs.id
      groupId: part
      zoneName: 'privatelink.${part}.${environment().suffixes.storage}'
    }
  }
]

module speechEndpoint 'network/privateEndpoint.bicep' = if (networkIsolation) {
  scope: group
  params: {
    name: 'pep-speech-${token}'
    location: location
    tags: tags
    networkId: network!.outputs.id
    subnetId: network!.outputs.endpointsSubnetId
    targetId: speech.outputs.id
    groupId: 'account'
    zoneName: speechZoneName
  }
}

module roles 'app/roles.bicep' = {
  scope: group
  params: {
    appPrincipalId: identity.outputs.principalId
    deployerPrincipalId: principalId
    deployerPrincipalType: principalType
    storageAccountName: storage.outputs.name
    serviceBusNamespaceName: serviceBus.outputs.name
    callEventsQueueName: serviceBus.outputs.callEventsQueueName
    applicationInsightsName: insights.outputs.name
    speechAccountName: speech.outputs.name
  }
}

module functionApp 'app/functionApp.bicep' = {
  scope: group
  // The app opens its storage as soon as it exists; its roles need all the time to spread that they can get.
  dependsOn: [roles, storageEndpoints]
  params: {
    name: 'func-ivr-${token}'
    planName: 'plan-ivr-${token}'
    location: location
    tags: tags
    serviceName: 'ivr'
    nodeVersion: nodeVersion
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyInstances: alwaysReadyInstances ?? profile.alwaysReadyInstances
    zoneRedundant: isZoneRedundant
    siteUpdateStrategy: siteUpdateStrategy
    subnetId: networkIsolation ? network!.outputs.appSubnetId : ''
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    blobEndpoint: storage.outputs.blobEndpoint
    queueEndpoint: storage.outputs.queueEndpoint
    tableEndpoint: storage.outputs.tableEndpoint
    packageContainerName: packageContainerName
    serviceBusHostName: serviceBus.outputs.hostName
    callEventsQueueName: serviceBus.outputs.callEventsQueueName
    speechEndpoint: speech.outputs.endpoint
    applicationInsightsConnectionString: insights.outputs.connectionString
    // A secret that stood here itself would be in the history of deployments.
    keyVaultReferences: length(filter(
        items(keyVaultReferences),
        setting =>
          !startsWith(setting.key, 'IVR_SECRET_') || !startsWith(string(setting.value), '@Microsoft.KeyVault(')
      )) == 0
      ? keyVaultReferences
      : fail('IVR_SECRET_SETTINGS takes names that begin with IVR_SECRET_ and key vault references, {"IVR_SECRET_CRM": "@Microsoft.KeyVault(SecretUri=...)"}, and no secret itself')
    ivrSettings: {
      // Without its app, a line that answers calls would stop to.
      appId: ivrAppId ?? (environmentType == 'prod'
        ? fail('IVR_ENVIRONMENT_TYPE prod needs IVR_APP_ID: scripts/azure/registerApp.sh register')
        : '')
      tenantId: ivrTenantId
      allowedTenants: allowedTenants
      publicUrl: publicUrl
      cloud: cloud
      graphUrl: graphUrl
      loginUrl: loginUrl
      callsOpenIdConfigurationUrl: callsOpenIdConfigurationUrl
      callsTokenIssuers: callsTokenIssuers
      outsideHosts: outsideHosts
      auditKeptDays: auditKeptDays
      graphBeta: graphBeta
      editor: editor
      editorAppId: editorAppId
      editorTwoPeople: editorTwoPeople
      reportsKeptDays: reportsKeptDays
      linesKeptDays: linesKeptDays
      nightlyChannel: nightlyChannel
      logDetail: logDetail
    }
  }
}

// lib/clouds.ts has the same, and a test compares them.
var deploymentEnvironments = {
  global: 'CommercialDeployment'
  usGov: 'FallbackDeploymentEnvironment'
  usGovDoD: 'FallbackDeploymentEnvironment'
}

module bot 'bot.bicep' = if (ivrAppId != null) {
  scope: group
  params: {
    name: 'bot-ivr-${token}'
    displayName: displayName
    tags: tags
    sku: botSku
    appId: ivrAppId!
    tenantId: ivrTenantId
    callingWebhook: '${functionApp.outputs.publicUrl}/api/calls'
    deploymentEnvironment: empty(botDeploymentEnvironment) ? deploymentEnvironments[cloud] : botDeploymentEnvironment
  }
}

module alerts 'monitor/alerts.bicep' = {
  scope: group
  params: {
    namePrefix: environmentName
    location: location
    tags: tags
    workspaceId: insights.outputs.workspaceId
    serviceBusNamespaceId: serviceBus.outputs.id
    callEventsQueueName: serviceBus.outputs.callEventsQueueName
    emails: alertEmails
    failedCallsTolerated: failedCallsTolerated
    workerLatencyInMs: workerLatencyInMs
    quietMinutes: quietMinutes
  }
}

module workbook 'monitor/workbook.bicep' = {
  scope: group
  params: {
    displayName: '${displayName} (${environmentName})'
    location: location
    tags: tags
    workspaceId: insights.outputs.workspaceId
  }
}

module budget 'monitor/budget.bicep' = if (monthlyBudget > 0) {
  scope: group
  params: {
    name: take('budget-${environmentName}', 63)
    amount: max(monthlyBudget, 1)
    // A date taken from the clock would be another one next month, and the deployment would fail.
    startDate: length(budgetStart) == 10 && endsWith(budgetStart, '-01')
      ? budgetStart
      : fail('IVR_MONTHLY_BUDGET needs IVR_BUDGET_START: the first day of the month in which the budget is made, yyyy-MM-01, kept from then on')
    emails: empty(alertEmails)
      ? fail('IVR_MONTHLY_BUDGET needs IVR_ALERT_EMAILS: a budget does nothing but tell people')
      : alertEmails
  }
}

// azd keeps these in the environment; the hooks, the flows command and the smoke test read them.
output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_NAME string = functionApp.outputs.name
output IVR_TENANT_ID string = ivrTenantId
output IVR_PUBLIC_ROOT string = functionApp.outputs.publicUrl
output IVR_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output IvrStorage__blobServiceUri string = storage.outputs.blobEndpoint
output IvrStorage__tableServiceUri string = storage.outputs.tableEndpoint
output SPEECH_ENDPOINT string = speech.outputs.endpoint
output ServiceBusConnection__fullyQualifiedNamespace string = serviceBus.outputs.hostName
