import { audioContract } from "./audio.contract";
import { callerRatesContract } from "./callerRates.contract";
import { callPlansContract } from "./callPlans.contract";
import { callRecordsContract } from "./callRecords.contract";
import { campaignsContract } from "./campaigns.contract";
import { callsContract } from "./calls.contract";
import { environmentContract } from "./environment.contract";
import { flowsContract } from "./flows.contract";
import { nightlyReportsContract } from "./nightlyReports.contract";
import { reportDaysContract } from "./reportDays.contract";
import { outboundAttemptsContract } from "./outboundAttempts.contract";
import { retentionContract } from "./retention.contract";
import type { OpenStorage } from "./support/storageUnderTest";
import { tablesContract } from "./tables.contract";

/** Everything that any kind of storage must do alike. */
export function storageContract(open: OpenStorage): void {
  tablesContract(open);
  callsContract(open);
  flowsContract(open);
  callPlansContract(open);
  environmentContract(open);
  audioContract(open);
  callRecordsContract(open);
  reportDaysContract(open);
  callerRatesContract(open);
  outboundAttemptsContract(open);
  campaignsContract(open);
  nightlyReportsContract(open);
  retentionContract(open);
}
