import { isPublicAddress } from "../../lib/outside/isPublicAddress";

describe("isPublicAddress", () => {
  test.each([
    "8.8.8.8",
    "93.184.216.34",
    "168.63.129.15",
    "223.255.255.255",
    "2606:2800:220:1::1",
    "2a01:111::1",
    "::ffff:8.8.8.8",
    "::ffff:808:808",
  ])("takes %s for public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    // This machine, private networks, and where clouds answer their own machines.
    "127.0.0.1",
    "10.1.2.3",
    "172.31.255.255",
    "192.168.0.1",
    "100.64.0.1",
    "169.254.169.254",
    "168.63.129.16",
    "192.0.0.192",
    "0.0.0.0",
    "255.255.255.255",
    "::1",
    "fe80::1",
    "fe80::1%1",
    "2606:2800:220:1::1%1",
    "fd00:ec2::254",
    "fec0::1",
    "fc00::1",
    // Addresses for documents, tests and protocols.
    "192.0.2.1",
    "192.31.196.1",
    "192.52.193.1",
    "192.88.99.1",
    "192.175.48.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "::",
    "100::1",
    "100:0:0:1::1",
    "2001::1",
    "2001:2::1",
    "2001:10::1",
    "2001:20::1",
    "2001:db8::1",
    "2620:4f:8000::1",
    "3fff::1",
    "3fff:fff:ffff::1",
    "5f00::1",
    "ff02::1",
    "4000::1",
    // IPv4 within IPv6: written in full, mapped, compatible, translated, by 6to4 and by Teredo.
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:a83f:8110",
    "::127.0.0.1",
    "::7f00:1",
    "::ffff:0:7f00:1",
    "64:ff9b::7f00:1",
    "64:ff9b::808:808",
    "64:ff9b:1::7f00:1",
    "2002:7f00:1::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "not an address",
    "",
  ])("takes %s for not public", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
