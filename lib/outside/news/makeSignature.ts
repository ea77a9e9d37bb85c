import { createHmac } from "node:crypto";

/**
 * The signature of a webhook's body: `t=1764000000,v1=<hex>`, HMAC-SHA-256 with the channel's secret over the time in
 * seconds, a dot, and the body. The time is signed so that nobody can send an old message again. Pure.
 */
export function makeSignature(body: string, secret: string, at: string): string {
  const seconds = Math.floor(Date.parse(at) / 1000);
  const signature = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return `t=${seconds},v1=${signature}`;
}
