import type { Value } from "../document/value";
import type { spokenKinds } from "../document/prompt";
import { toSpokenLanguage } from "./toSpokenLanguage";
import { parseNumeral } from "./parseNumeral";
import { moneyClips, speakMoney } from "./speakMoney";
import { numberClips, speakNumber } from "./speakNumber";
import { phoneClips, speakPhone } from "./speakPhone";
import { findLongestSpoken, spell, spellClips } from "./spell";
import type { SpokenLanguage } from "./spokenLanguage";
import { isCalendarDate } from "../time/isCalendarDate";
import type { CalendarDate } from "./spokenLanguage";

/** Kinds of values a prompt can speak. */
export type SpokenKind = (typeof spokenKinds)[number];

/** The texts of the clips that speak a value, one after the other, at most 20. English, German, French and Spanish have words and grammar; other languages get numerals for their voice to read. A value that is none of its kind is spelled; yes and no are said as such. Never throws. */
export function spokenValue(
  kind: SpokenKind,
  value: Value,
  language: string,
  currency?: string,
): readonly string[] {
  const spoken = toSpokenLanguage(language);
  if (typeof value === "boolean") {
    const answer = value ? spoken.yes : spoken.no;
    return answer === undefined ? spell(String(value), spoken, "single") : [answer];
  }
  const clips = speakKind(kind, value, spoken, currency ?? "");
  if (clips !== undefined) return findLongestSpoken(clips, spoken);
  return spell(String(value), spoken, spelledDigits(kind));
}

/** Every text that spokenValue may return for a kind, each once, so that publishing makes them all audible. */
export function listSpokenVocabulary(
  kind: SpokenKind,
  language: string,
  currency?: string,
): readonly string[] {
  const spoken = toSpokenLanguage(language);
  const { yes, no } = spoken;
  const answers = yes === undefined || no === undefined ? [] : [yes, no];
  const spelled = spellClips(spoken, spelledDigits(kind));
  return [...new Set([...kindClips(kind, spoken, currency ?? ""), ...spelled, ...answers])];
}

function speakKind(
  kind: SpokenKind,
  value: string | number,
  language: SpokenLanguage,
  currency: string,
): readonly string[] | undefined {
  switch (kind) {
    case "digits":
    case "letters":
      return undefined;
    case "phone":
      return speakPhone(String(value), language);
    case "number":
    case "money": {
      const numeral = parseNumeral(value);
      if (numeral === undefined) return undefined;
      return kind === "number"
        ? speakNumber(numeral, language)
        : speakMoney(numeral, language, currency);
    }
    case "date": {
      const date = parseCalendarDate(String(value));
      return date === undefined ? undefined : language.date(date);
    }
    case "time": {
      const time = parseTimeOfDay(String(value));
      return time === undefined ? undefined : language.time(...time);
    }
  }
}

function kindClips(
  kind: SpokenKind,
  language: SpokenLanguage,
  currency: string,
): readonly string[] {
  switch (kind) {
    case "digits":
    case "letters":
      return [];
    case "phone":
      return phoneClips(language);
    case "number":
      return numberClips(language);
    case "money":
      return moneyClips(language, currency);
    case "date":
      return language.dateClips;
    case "time":
      return language.timeClips;
  }
}

/** Codes and numbers are read in pairs of digits; what was meant to be something else, digit by digit. */
function spelledDigits(kind: SpokenKind): "single" | "pairs" {
  return kind === "digits" || kind === "letters" || kind === "phone" ? "pairs" : "single";
}

/** The hour and minute of a local time (`09:05`), or of a local date with a time; undefined when it is none. The end of a day is 24:00. */
function parseTimeOfDay(text: string): readonly [hour: number, minute: number] | undefined {
  const match = /^(?:\d{4}-\d\d-\d\d[T ])?(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(text);
  if (match === null) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  const isTime = minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
  return isTime ? [hour, minute] : undefined;
}

/** The day of a local ISO date (`2026-11-21`), or of a local date with a time; undefined when it is none. An instant in UTC has no local day and is none. */
function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?$/.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return isCalendarDate(year, month, day) ? { year, month, day } : undefined;
}
