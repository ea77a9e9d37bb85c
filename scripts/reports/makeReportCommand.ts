import { composeRecords, type Records } from "../../lib/compose/composeRecords";
import type { ReportQuestion } from "../../lib/records/makeReportCalls";
import type { Period } from "../../lib/reports/daysReport";
import type { Command } from "../commandLine/command";
import { askWhole } from "./askWhole";
import { questionOptions, readQuestion } from "./readQuestion";
import type { ReportsContext } from "./reportsContext";

/** A command that answers a question about a flow's calls: as text, with `--csv` as a table for other programs, with `--json` whole. */
export function makeReportCommand<Report extends Period>(
  told: Readonly<{
    words: string;
    form: string;
    summary: string;
    ask: (records: Records, question: ReportQuestion) => Promise<Report>;
    toText: (report: Report) => string;
    toCsv: (report: Report) => string;
  }>,
): Command<ReportsContext> {
  const { words, form, summary, ask, toText, toCsv } = told;
  return {
    words,
    form,
    summary,
    options: questionOptions,
    run: async (context, input) => {
      const question = readQuestion(input, context.now());
      if (typeof question === "string") {
        context.stderr(question);
        return 2;
      }
      const { storage } = await context.openStorage();
      const records = composeRecords({ ...storage, now: context.now });
      const report = await askWhole(() => ask(records, question), context);
      if (input.has("json")) context.stdout(JSON.stringify(report));
      else context.stdout(input.has("csv") ? toCsv(report).trimEnd() : toText(report));
      return 0;
    },
  };
}
