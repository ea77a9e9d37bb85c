import { findDefaultVoice } from "./findDefaultVoice";

/** A language as Azure AI Speech hears it, with its region: en is en-US; undefined for one that it has no voice for. Pure. */
export function toLocale(language: string): string | undefined {
  return /^[a-z]{2,3}-[A-Z]{2}$/.test(language)
    ? language
    : /^[a-z]{2,3}-[A-Z]{2}/.exec(findDefaultVoice(language) ?? "")?.[0];
}
