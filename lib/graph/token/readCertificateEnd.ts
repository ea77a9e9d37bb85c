import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";

/** When the certificate in a PEM file ends, as an ISO instant. Rejects where there is none. */
export async function readCertificateEnd(path: string): Promise<string> {
  const { validTo } = new X509Certificate(await readFile(path));
  return new Date(validTo).toISOString();
}
