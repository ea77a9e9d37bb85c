// The optional virtual network: outgoing traffic of the app, and private addresses for storage and speech.

@description('Name of the virtual network.')
@minLength(2)
@maxLength(64)
param name string

@description('Name of the network security group of both subnets.')
@minLength(1)
@maxLength(80)
param guardName string

@description('Where it is.')
param location string

@description('Tags of every resource.')
param tags object

@description('Address range of the network; split into one subnet for the app and one for private endpoints.')
param addressPrefix string

// What comes in from outside is refused by the rules that every group has; nothing here is managed by a remote shell.
// https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups
resource guard 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: guardName
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'noRemoteShells'
        properties: {
          description: 'Whoever gets hold of an instance gets no further.'
          direction: 'Outbound'
          access: 'Deny'
          priority: 100
          protocol: 'Tcp'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRanges: ['22', '3389']
        }
      }
    ]
  }
}

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
          networkSecurityGroup: {
            id: guard.id
          }
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
          networkSecurityGroup: {
            id: guard.id
          }
          // Only this network reaches a private endpoint as it is; a group that counted for them, too, has kept apps from their storage.
          privateEndpointNetworkPolicies: 'Disabled'
          // Nothing in it speaks first. The app's subnet has none of this: its way out is the service's own.
          defaultOutboundAccess: false
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
