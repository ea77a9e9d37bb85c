import type { OutboundState } from "../../lib/placing/toOutboundProgress";

/** How a call that the app places may end. */
export const outboundStates = [
  "answered",
  "confirmed",
  "busy",
  "declined",
  "noAnswer",
  "voicemailSuspected",
  "failed",
] as const satisfies readonly OutboundState[];

/** How a scripted call is expected to end. */
export type Expectation =
  | Readonly<{ type: "transfer" | "redirected"; to: string }>
  | Readonly<{ type: "voicemail"; mailbox?: string }>
  | Readonly<{ type: "goodbye" | "abandoned" | "turnedAway" }>
  | Readonly<{ type: "outbound"; state: OutboundState }>;

/** Reads `transfer:sales`, `voicemail`, `goodbye`, `confirmed` and so on; undefined for anything else. Pure. */
export function parseExpectation(words: string): Expectation | undefined {
  const [kind = "", key, ...rest] = words.split(":");
  if (rest.length > 0 || key === "") {
    return undefined;
  }
  switch (kind) {
    case "transfer":
    case "redirected":
      return key === undefined ? undefined : { type: kind, to: key };
    case "voicemail":
      return key === undefined ? { type: "voicemail" } : { type: "voicemail", mailbox: key };
    case "goodbye":
    case "abandoned":
    case "turnedAway":
      return key === undefined ? { type: kind } : undefined;
    default: {
      const state = outboundStates.find((one) => one === kind);
      return state === undefined || key !== undefined ? undefined : { type: "outbound", state };
    }
  }
}
