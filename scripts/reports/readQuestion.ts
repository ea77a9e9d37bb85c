import { z } from "zod";
import type { ReportQuestion } from "../../lib/records/makeReportCalls";
import { addDays, listDays } from "../../lib/flow/time/addDays";
import type { CommandInput } from "../commandLine/command";

/** The options of a question; `readQuestion` reads them. */
export const questionOptions = {
  flow: "text",
  from: "text",
  to: "text",
  version: "number",
  csv: "flag",
} as const;

const daysByDefault = 30;
const mostDays = 400;

/** Which calls are asked for, or a sentence about what makes no sense. Pure. */
export function readQuestion(
  input: Pick<CommandInput, "text" | "number" | "has">,
  now: string,
): ReportQuestion | string {
  const flow = input.text("flow");
  if (flow === undefined)
    return "Of which flow? Give --flow KEY; npm run flows -- list names them.";
  if (input.has("csv") && input.has("json")) return "Give either --csv or --json.";
  const to = input.text("to") ?? now.slice(0, 10);
  if (!isDate(to)) return `--to is a date such as 2026-11-21, not "${to}".`;
  const from = input.text("from") ?? addDays(to, 1 - daysByDefault);
  if (!isDate(from)) return `--from is a date such as 2026-11-21, not "${from}".`;
  if (from > to) return `--from is ${from}, which is after ${to}.`;
  if (listDays(from, to).length > mostDays) return `A report is of ${mostDays} days at most.`;
  const version = input.number("version");
  return { flow, from, to, ...(version === undefined ? {} : { version }) };
}

function isDate(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}
