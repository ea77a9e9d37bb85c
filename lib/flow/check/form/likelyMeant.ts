import { suggestNearest } from "../nearest";
import { quote } from "../words";

/** ` Did you mean “say”?` for a type of step that does not exist: a word that means the same, or is written nearly the same. */
export function guessType(written: string, types: readonly string[]): string {
  const same = sameAs[written.toLowerCase()];
  return same === undefined ? suggestNearest(written, types) : ` Did you mean ${quote(same)}?`;
}

/** What other systems, and people, call our steps. */
const sameAs: Readonly<Record<string, string>> = {
  announce: "say",
  announcement: "say",
  message: "say",
  play: "say",
  playprompt: "say",
  prompt: "say",
  speak: "say",
  tts: "say",
  ask: "menu",
  choice: "menu",
  choices: "menu",
  ivr: "menu",
  option: "menu",
  options: "menu",
  digits: "collect",
  gather: "collect",
  input: "collect",
  calendar: "hours",
  schedule: "hours",
  time: "hours",
  if: "branch",
  condition: "branch",
  switch: "branch",
  split: "share",
  variable: "set",
  api: "lookup",
  http: "lookup",
  request: "lookup",
  onlinemeeting: "meeting",
  alarm: "alert",
  emergency: "alert",
  oncall: "alert",
  call: "transfer",
  connectto: "connect",
  screen: "connect",
  room: "conference",
  bridge: "conference",
  dial: "transfer",
  forward: "transfer",
  mailbox: "voicemail",
  record: "voicemail",
  mail: "notify",
  disconnect: "hangup",
  end: "hangup",
  goodbye: "hangup",
};

/** ` Did you mean “08:00”?` for a time of day, a language or a phone number that is written in another way. */
export function guessForm(written: unknown, reason: string): string {
  if (typeof written !== "string") return "";
  const meant = /time of day/.test(reason)
    ? timeOfDay(written)
    : /BCP-47/.test(reason)
      ? languageTag(written)
      : /E\.164/.test(reason)
        ? phoneNumber(written)
        : undefined;
  return meant === undefined || meant === written ? "" : ` Did you mean ${quote(meant)}?`;
}

function timeOfDay(written: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/i.exec(written.trim());
  const [, hours = "", minutes = "00", half] = found ?? [];
  const hour = Number(hours);
  const isLate = half?.toLowerCase() === "pm";
  const all = half === undefined ? hour : (hour % 12) + (isLate ? 12 : 0);
  if (found === null || all > 24 || Number(minutes) > 59 || (all === 24 && minutes !== "00")) {
    return undefined;
  }
  return `${String(all).padStart(2, "0")}:${minutes}`;
}

const languages: Readonly<Record<string, string>> = {
  english: "en",
  german: "de",
  deutsch: "de",
  french: "fr",
  français: "fr",
  spanish: "es",
  español: "es",
  italian: "it",
  dutch: "nl",
};

function languageTag(written: string): string | undefined {
  const [base = "", ...rest] = written.trim().split(/[-_]/);
  const known = languages[base.toLowerCase()] ?? base.toLowerCase();
  return /^[a-z]{2,3}$/.test(known) ? [known, ...rest].join("-") : undefined;
}

/** Only the signs between digits are left out: nobody can know which country a number without one belongs to. */
function phoneNumber(written: string): string | undefined {
  const digits = written.replace(/^00/, "+").replace(/\(0\)|[\s()./-]/g, "");
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}
