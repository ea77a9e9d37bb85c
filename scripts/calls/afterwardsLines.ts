import type { CallAfterwards, CallNetwork } from "../../lib/ivr/afterwards/callAfterwards";
import { duration } from "../commandLine/duration";

/** What became known of a call after its end, a line for each who said it; none when nothing did. Pure. */
export function afterwardsLines(afterwards: CallAfterwards = {}): readonly string[] {
  const { quality, talkTimeInMs, phone } = afterwards;
  const { failureStage, reason, network } = quality ?? {};
  const teams = [
    ...(talkTimeInMs === undefined ? [] : [`${duration(talkTimeInMs)} of talk after the transfer`]),
    ...(failureStage === undefined
      ? []
      : [`failed (${[failureStage, reason].filter((one) => one !== undefined).join(", ")})`]),
    ...(network === undefined ? [] : networkParts(network)),
  ];
  const lines = phone && [
    phone.network === "pstn" ? "Microsoft's lines" : "own trunk",
    ...(phone.charge === undefined
      ? []
      : [`charge ${phone.charge} ${phone.currency ?? ""}`.trim()]),
    ...(phone.finalSipCode === undefined ? [] : [`SIP ${phone.finalSipCode}`]),
  ];
  return [
    ...(teams.length === 0 ? [] : [`# Teams: ${teams.join(", ")}`]),
    ...(lines === undefined ? [] : [`# Telephone: ${lines.join(", ")}`]),
  ];
}

function networkParts(network: CallNetwork): readonly string[] {
  const { packetLossRate, jitterInMs, roundTripInMs, connection } = network;
  return [
    ...(packetLossRate === undefined
      ? []
      : [`${(packetLossRate * 100).toFixed(1)} % of packets lost`]),
    ...(jitterInMs === undefined ? [] : [`jitter ${jitterInMs} ms`]),
    ...(roundTripInMs === undefined ? [] : [`round trip ${roundTripInMs} ms`]),
    ...(connection === undefined ? [] : [`by ${connection}`]),
  ];
}
