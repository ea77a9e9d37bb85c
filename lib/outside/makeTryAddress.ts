import { omitUndefined } from "../flow/omitUndefined";
import type { SilentReason } from "../nightly/findings/finding";
import type { TryAddress } from "../nightly/ports";
import type { AskOutside } from "./makeAskOutside";

const timeoutInMs = 10_000;

/** Makes the asking of an address for nothing: HEAD, without our headers, so that nothing happens there and nothing secret goes out. */
export function makeTryAddress(askOutside: AskOutside): TryAddress {
  return async (url) => {
    try {
      const { status, certificateEndsAt } = await askOutside({
        url,
        method: "HEAD",
        headers: {},
        timeoutInMs,
      });
      return { outcome: "answered", status, ...omitUndefined({ certificateEndsAt }) };
    } catch (error) {
      return { outcome: "silent", reason: toReason(error) };
    }
  };
}

/** Codes of Node and of OpenSSL: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
function toReason(error: unknown): SilentReason {
  const { name, code } = describe(error);
  if (name === "TimeoutError" || name === "AbortError" || code === "ETIMEDOUT") return "late";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "ENODATA") return "noName";
  if (/CERT|SIGNATURE|SELF_SIGNED|ISSUER/.test(code)) return "certificate";
  // Ours have no code: the address or its host may not be asked.
  return code === "" && isRefusedByUs(error) ? "notAllowed" : "noConnection";
}

/** A time-out is a DOMException, whose code is a number. */
function describe(error: unknown): Readonly<{ name: string; code: string }> {
  if (typeof error !== "object" || error === null) return { name: "", code: "" };
  return {
    name: "name" in error ? String(error.name) : "",
    code: "code" in error && typeof error.code === "string" ? error.code : "",
  };
}

function isRefusedByUs(error: unknown): boolean {
  return error instanceof Error && /^(?:Only https|The (?:host|address) )/.test(error.message);
}
