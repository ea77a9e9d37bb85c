// One private endpoint with its private DNS zone, linked to the network.

@description('Name of the endpoint.')
@minLength(2)
@maxLength(80)
param name string

@description('Where the endpoint is: the region of the network.')
param location string

@description('Tags of every resource.')
param tags object

@description('Virtual network that resolves the private address.')
param networkId string

@description('Subnet that the endpoint gets its address from.')
param subnetId string

@description('Resource that is reached privately.')
param targetId string

@description('Part of the resource that is reached: blob, table or queue of storage; account of speech.')
@allowed(['blob', 'table', 'queue', 'account'])
param groupId string

@description('Private DNS zone of that part: privatelink and the public domain.')
param zoneName string

// https://learn.microsoft.com/azure/templates/microsoft.network/privatednszones
resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: zoneName
  location: 'global'
  tags: tags

  resource link 'virtualNetworkLinks' = {
    name: 'link'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: networkId
      }
    }
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.network/privateendpoints
resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetId
    }
    privateLinkServiceConnections: [
      {
        name: groupId
        properties: {
          privateLinkServiceId: targetId
          groupIds: [groupId]
        }
      }
    ]
  }

  resource zones 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: groupId
          properties: {
            privateDnsZoneId: zone.id
          }
        }
      ]
    }
  }
}
