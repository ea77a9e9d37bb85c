import type { ResultCode } from "../call/callEvent";

/** Graph's codes at the end of a line; nothing where it gave none. */
export function sayCodes(result: ResultCode | undefined): string {
  if (result?.code === undefined) return "";
  return ` code ${result.code} subcode ${result.subcode ?? 0}`;
}
