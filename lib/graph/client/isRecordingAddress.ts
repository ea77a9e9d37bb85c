/**
 * Where Graph's recordings may lie. Graph documents no host ("https://file.location/..."), so these are the domains of Teams
 * calling and of Graph in its clouds: https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges
 */
const domains = ["skype.com", "lync.com", "teams.cloud.microsoft", "microsoft.com", "microsoft.us"];

/** True for an https address on Microsoft's calling domains, and for Graph's own origin, which may be http on this machine. Pure. */
export function isRecordingAddress(address: URL, graphUrl: string): boolean {
  if (address.username !== "" || address.password !== "") {
    return false;
  }
  if (address.origin === new URL(graphUrl).origin) {
    return true;
  }
  return (
    address.protocol === "https:" &&
    address.port === "" &&
    domains.some((domain) => address.hostname === domain || address.hostname.endsWith(`.${domain}`))
  );
}
