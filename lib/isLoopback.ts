/** True for a host that is this machine itself. Pure. */
export function isLoopback(host: string): boolean {
  return /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(host);
}
