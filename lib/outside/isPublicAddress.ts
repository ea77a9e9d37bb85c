import { BlockList, isIP } from "node:net";

/**
 * IPv4: IANA's special-purpose registry whole, also what of it can be reached (no service that a flow could ask lives
 * there), multicast and the reserved rest, and Azure's own address behind every machine, which is none of the registry's:
 * https://www.iana.org/assignments/iana-ipv4-special-registry, https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
const specialV4 = blockList("ipv4", [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
]);

/**
 * IPv6: IANA gives out addresses of the internet from one block alone. Outside it lie this machine, private and
 * link-local networks, multicast, and the forms that carry an IPv4 address through a translator (`64:ff9b::/96`,
 * `64:ff9b:1::/48`, `::/96`), whose other side nobody here knows: https://www.iana.org/assignments/ipv6-address-space
 */
const globalUnicast = blockList("ipv6", [["2000::", 3]]);

/** What is special within that block: https://www.iana.org/assignments/iana-ipv6-special-registry */
const specialV6 = blockList("ipv6", [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
]);

/** IPv4 as IPv6 writes it, with dots or without. */
const mappedV4 = blockList("ipv6", [["::ffff:0:0", 96]]);

/** True for an address of the public internet; false for this machine, private networks, link-local (where clouds keep their metadata) and everything reserved. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  // An address with a zone is one of this machine's own networks.
  if (family === 0 || address.includes("%")) return false;
  if (family === 4) return !specialV4.check(address, "ipv4");
  // A list of IPv4 networks knows their addresses in both notations.
  if (mappedV4.check(address, "ipv6")) return !specialV4.check(address, "ipv6");
  return globalUnicast.check(address, "ipv6") && !specialV6.check(address, "ipv6");
}

/** True for this very machine. */
export function isLoopbackAddress(address: string): boolean {
  return address === "::1" || address.startsWith("127.");
}

function blockList(
  family: "ipv4" | "ipv6",
  networks: readonly (readonly [network: string, bits: number])[],
): BlockList {
  const list = new BlockList();
  for (const [network, bits] of networks) list.addSubnet(network, bits, family);
  return list;
}
