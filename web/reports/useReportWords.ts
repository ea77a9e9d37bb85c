import { de as dePage } from "../words/de";
import { reports as de } from "../words/de/reports";
import { reports as en } from "../words/en/reports";
import type { ReportWords } from "../words/types/reportWords";
import { useWords } from "../words/useWords";

/** What the reports say in the page's language. */
export function useReportWords(): ReportWords {
  return useWords() === dePage ? de : en;
}
