import type { LookName } from "../findings/finding";
import type { LookResult } from "../findings/makeReport";
import { lookAtCertificates } from "./lookAtCertificates";
import { lookAtEndpoints } from "./lookAtEndpoints";
import { lookAtHolidays } from "./lookAtHolidays";
import { lookAtNumbers } from "./lookAtNumbers";
import { lookAtPeople } from "./lookAtPeople";
import { lookAtPrompts } from "./lookAtPrompts";
import { lookAtQueues } from "./lookAtQueues";
import { lookAtRecordings } from "./lookAtRecordings";
import type { Look, Night } from "./night";

const looks: Readonly<Record<LookName, Look>> = {
  people: lookAtPeople,
  numbers: lookAtNumbers,
  queues: lookAtQueues,
  endpoints: lookAtEndpoints,
  certificates: lookAtCertificates,
  holidays: lookAtHolidays,
  prompts: lookAtPrompts,
  recordings: lookAtRecordings,
};

const defaultTimeoutInMs = 120_000;

/** Makes all looks at once; one that fails, or takes longer than it may, says so and stops no other. Never rejects. */
export function runLooks(
  night: Night,
  timeoutInMs = defaultTimeoutInMs,
): Promise<readonly LookResult[]> {
  const names = Object.keys(looks) as LookName[];
  return Promise.all(names.map((name) => lookWithin(timeoutInMs, name, night)));
}

async function lookWithin(timeoutInMs: number, name: LookName, night: Night): Promise<LookResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<LookResult>((resolve) => {
    timer = setTimeout(
      () => resolve({ look: { name, outcome: "late" }, findings: [] }),
      timeoutInMs,
    );
  });
  const looked = Promise.resolve()
    .then(() => looks[name](night))
    .then(
      (found): LookResult =>
        "lacksPermission" in found
          ? {
              look: { name, outcome: "lacksPermission", permission: found.lacksPermission },
              findings: found.findings ?? [],
            }
          : { look: { name, outcome: "looked" }, findings: found },
      (): LookResult => ({ look: { name, outcome: "failed" }, findings: [] }),
    );
  const result = await Promise.race([looked, late]);
  clearTimeout(timer);
  return result;
}
