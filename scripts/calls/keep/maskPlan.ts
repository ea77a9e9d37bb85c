import type { CallPlan } from "../../../lib/ivr/call/callPlan";
import { parseKeptPlan } from "../../transcripts/parseKeptPlan";
import type { StandIns } from "./makeStandIns";

/** What is not needed to go the same way, and somebody's own. */
const dropped = new Set(["headers", "department", "urgentWords", "$schema"]);
/** Words of the documents' own language. */
const verbatim = new Set(["type", "schema", "op", "kind", "language", "voice", "timeZone"]);
/** What maps names of the author's to something. */
const maps = new Set(
  "flows nodes people numbers queues attendants applications mailboxes callbackQueues onCall rooms endpoints channels organizers pins schedules lists switches versions prompts clips inputs input subflows".split(
    " ",
  ),
);

/** A call's flows and bindings with stand-ins for everything that is somebody's. Throws where that is no sound plan any more. */
export function maskPlan({ pinned, flows, bindings }: CallPlan, standIns: StandIns): CallPlan {
  const masked = mask({ pinned, flows, bindings }, "", "", standIns);
  return parseKeptPlan(JSON.stringify(masked));
}

function mask(value: unknown, name: string, map: string, standIns: StandIns): unknown {
  if (typeof value === "string") return maskString(value, name, map, standIns);
  if (Array.isArray(value)) return value.map((one) => mask(one, name, map, standIns));
  if (typeof value !== "object" || value === null) return value;
  const isMap = maps.has(name);
  const isComparison = "op" in value && ["eq", "ne", "in"].includes(String(value.op));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isMap || !dropped.has(key))
      .map(([key, one]) => [
        isMap ? standIns.replaceNames(key) : key,
        mask(one, isComparison && key === "args" ? "list" : key, isMap ? name : map, standIns),
      ]),
  );
}

/** `map`: the map that the text is in. */
function maskString(text: string, name: string, map: string, standIns: StandIns): string {
  if (map === "pins") return `${"0".repeat(32)}:${"0".repeat(64)}`;
  if (verbatim.has(name) && map !== "numbers") return text;
  if (isKeyedIn(text, name, map)) return standIns.replaceDigits(text);
  if (name === "passcode") return "Stand1n";
  if (name === "meetingId") return "000 000 000 00";
  return standIns.replaceAll(text);
}

/** Digits that callers key in: an extension, the number of a room, a code that a list or a comparison holds. */
function isKeyedIn(text: string, name: string, map: string): boolean {
  if (!/^\d{1,6}$/.test(text)) return false;
  if (name === "extension" || (name === "number" && map === "rooms")) return true;
  return text.length > 1 && (name === "list" || map === "lists");
}
