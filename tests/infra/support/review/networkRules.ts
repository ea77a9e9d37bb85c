import { at, breaches, listAt } from "./demand";
import type { ReviewRule } from "./reviewRule";

const network = "Microsoft.Network/virtualNetworks";
const group = "Microsoft.Network/networkSecurityGroups";

/** What is asked of the virtual network and what guards it. */
export const networkRules: readonly ReviewRule[] = [
  {
    ids: "Azure.VNET.UseNSGs AZR-000263 CKV2_AZURE_31",
    demands: "every subnet has a network security group",
    breaches: breaches(network, (resource) =>
      listAt(resource, "properties.subnets").every(
        (subnet) => typeof at(subnet, "properties.networkSecurityGroup.id") === "string",
      ),
    ),
  },
  {
    ids: "Azure.VNET.PrivateSubnet AZR-000447",
    demands: "no subnet that is not a service's own has a way out that nobody made",
    breaches: breaches(network, (resource) =>
      listAt(resource, "properties.subnets")
        .filter((subnet) => listAt(subnet, "properties.delegations").length === 0)
        .every((subnet) => at(subnet, "properties.defaultOutboundAccess") === false),
    ),
  },
  {
    ids: "Azure.VNET.SingleDNS AZR-000264 CKV_AZURE_182 CKV_AZURE_183",
    demands: "names are resolved by Azure, or by two servers",
    breaches: breaches(network, (resource) => {
      const servers = listAt(resource, "properties.dhcpOptions.dnsServers");
      return servers.length !== 1;
    }),
  },
  {
    ids: "Azure.NSG.AnyInboundSource AZR-000137 CKV_AZURE_9 CKV_AZURE_10 CKV_AZURE_160",
    demands: "nobody is let in from just anywhere",
    breaches: breaches(group, (resource) =>
      rulesOf(resource, "Inbound", "Allow").every(
        (rule) => !["*", "0.0.0.0/0", "Internet"].includes(String(at(rule, "sourceAddressPrefix"))),
      ),
    ),
  },
  {
    ids: "Azure.NSG.DenyAllInbound AZR-000138",
    demands: "does not refuse everybody before it has let anybody in",
    breaches: breaches(group, (resource) =>
      rulesOf(resource, "Inbound", "Deny").every((rule) => at(rule, "sourceAddressPrefix") !== "*"),
    ),
  },
  {
    ids: "Azure.NSG.LateralTraversal AZR-000139",
    demands: "opens no remote shell on another machine",
    breaches: breaches(group, (resource) => {
      const closed = rulesOf(resource, "Outbound", "Deny").flatMap((rule) =>
        listAt(rule, "destinationPortRanges"),
      );
      return closed.includes("22") && closed.includes("3389");
    }),
  },
];

/** The properties of the rules of one direction and one end. */
function rulesOf(resource: unknown, direction: string, access: string): readonly unknown[] {
  return listAt(resource, "properties.securityRules")
    .map((rule) => at(rule, "properties"))
    .filter((rule) => at(rule, "direction") === direction && at(rule, "access") === access);
}
