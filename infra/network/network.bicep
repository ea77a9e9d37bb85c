// The optional virtual network: outgoing traffic of the app, and private addresses for storage and speech.

@description('Name of the virtual network.')
@minLength(2)
@maxLength(64)
param name string

@description('Where it is.')
param location string

@description('Tags of every resource.')
param tags object

@description('Address range of the network; split into one subnet for the app and one for private endpoints.')
param addressPrefix string

// https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks
resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [addressPrefix]
    }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 26, 0)
          // Flex Consumption needs this delegation: https://learn.microsoft.com/azure/azure-functions/flex-consumption-how-to#enable-virtual-network-integration
          delegations: [
            {
              name: 'functions'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 26, 1)
          privateEndpointNetworkPolicies: 'Disabled'
        }
      }
    ]
  }

  resource appSubnet 'subnets' existing = {
    name: 'app'
  }

  resource endpointsSubnet 'subnets' existing = {
    name: 'endpoints'
  }
}

output id string = network.id
output appSubnetId string = network::appSubnet.id
output endpointsSubnetId string = network::endpointsSubnet.id
