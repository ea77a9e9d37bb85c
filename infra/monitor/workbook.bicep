// One page about calls, their paths, failures and what they cost; opened from the workspace.

@description('Title of the workbook.')
param displayName string

@description('Where it is kept.')
param location string

@description('Tags of every resource.')
param tags object

@description('Workspace that its queries read.')
param workspaceId string

// https://learn.microsoft.com/azure/templates/microsoft.insights/workbooks
resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(workspaceId, 'calls')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: displayName
    category: 'workbook'
    sourceId: workspaceId
    version: '1.0'
    serializedData: replace(loadTextContent('workbook.json'), '{workspaceId}', workspaceId)
  }
}

output id string = workbook.id
