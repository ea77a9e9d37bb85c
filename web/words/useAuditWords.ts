import { audit as de } from "./de/audit";
import { audit as en } from "./en/audit";
import type { AuditWords } from "./types/auditWords";
import { useWords } from "./useWords";

const languages = { en, de };

/** What is said where one sees who changed what: it is loaded with that screen. */
export function useAuditWords(): AuditWords {
  return languages[useWords().tag];
}
