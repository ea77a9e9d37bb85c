import { onceMade } from "../onceMade";
import { loadAnsweringFlows } from "../publishing/loadAnsweringFlows";
import type { NightlyReport } from "./findings/finding";
import { isWorthTelling } from "./findings/isWorthTelling";
import { makeReport } from "./findings/makeReport";
import { runLooks } from "./looks/runLooks";
import { tryAddresses } from "./looks/tryAddresses";
import type { NightlyPorts } from "./ports";
import { tellOfNight } from "./tellOfNight";

/** Looks at what may have broken, keeps the report over the one before and tells people where there is something new. Rejects with STORAGE_UNAVAILABLE or QUEUE_UNAVAILABLE; what a look meets is in the report. */
export type LookAtNight = () => Promise<NightlyReport>;

/** Makes the nightly look. */
export function makeLookAtNight(
  ports: NightlyPorts,
  options: Readonly<{ timeoutInMs?: number }> = {},
): LookAtNight {
  return async () => {
    const at = ports.now();
    const before = await ports.loadNightlyReport();
    const loadFlows = onceMade(() => loadAnsweringFlows(ports));
    const results = await runLooks(
      {
        ports,
        at,
        loadFlows,
        tryAddresses: onceMade(async () => tryAddresses(ports, await loadFlows())),
      },
      options.timeoutInMs,
    );
    const report = makeReport(results, before, at);
    const isTold = isWorthTelling(report) && (await tellOfNight(ports, report));
    const kept = isTold ? { ...report, toldAt: at } : report;
    // After the news: should this fail, the next night tells of it again rather than never.
    await ports.saveNightlyReport(kept);
    return kept;
  };
}
