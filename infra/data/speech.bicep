// Azure AI Speech: speaks prompts when a flow is published, never during a call.

@description('Name of the speech account, and its own subdomain, which Entra sign-in needs and which cannot be changed later.')
@minLength(2)
@maxLength(64)
param name string

@description('Where it runs; not every region has every voice.')
param location string

@description('Tags of every resource.')
param tags object

@description('S0 pays by character; F0 is free up to a monthly amount, one per subscription and region.')
@allowed(['F0', 'S0'])
param sku string

@description('Whether only the virtual network, and the addresses below, reach the account.')
param networkIsolation bool

@description('Public IPv4 addresses or ranges that reach an isolated account: where flows are published from.')
param operatorIpRanges string[]

// https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts
resource account 'Microsoft.CognitiveServices/accounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'SpeechServices'
  // It has no role and reaches nothing; whoever gives it something to read need not give it a key.
  identity: {
    type: 'SystemAssigned'
  }
  sku: {
    name: sku
  }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: networkIsolation && empty(operatorIpRanges) ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: networkIsolation ? 'Deny' : 'Allow'
      ipRules: [for range in operatorIpRanges: { value: range }]
    }
  }
}

output id string = account.id
output name string = account.name
output endpoint string = account.properties.endpoint
