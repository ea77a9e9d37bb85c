// Application Insights and the workspace that keeps what it collects. Ingestion needs an Entra token: the connection string alone opens nothing.

@description('Name of the workspace.')
@minLength(4)
@maxLength(63)
param workspaceName string

@description('Name of Application Insights.')
@minLength(1)
@maxLength(255)
param name string

@description('Where telemetry is kept.')
param location string

@description('Tags of every resource.')
param tags object

@description('Days that telemetry is kept.')
@minValue(30)
@maxValue(730)
param retentionInDays int

@description('Most telemetry in GB a day; what is above it is lost, and with it the alerts that read it. -1 is no limit.')
@minValue(-1)
@maxValue(1000)
param dailyCapInGb int

// https://learn.microsoft.com/azure/templates/microsoft.operationalinsights/workspaces
resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionInDays
    workspaceCapping: {
      dailyQuotaGb: dailyCapInGb
    }
    features: {
      disableLocalAuth: true
    }
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.insights/components
resource applicationInsights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

output workspaceId string = workspace.id
output name string = applicationInsights.name
output connectionString string = applicationInsights.properties.ConnectionString
