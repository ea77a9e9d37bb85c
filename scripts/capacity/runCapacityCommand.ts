import { capacityModel } from "./capacityModel";
import { capacityReport, capacitySources } from "./capacityReport";
import { measuredOperationsSchema } from "./measuredOperations";
import { planScale } from "./planScale";
import { scaleReport } from "./scaleReport";
import { capacityHelp, parseCapacityOptions } from "./parseCapacityOptions";

/** What the command needs from outside. */
export type CapacityPorts = Readonly<{
  /** The text of bench/measured.json. */
  readMeasured: () => string;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
}>;

/** `npm run capacity`: gives the exit code, 0 when that many calls can be taken, 1 when a limit is exceeded or nothing was measured, 2 when an option is wrong. */
export function runCapacityCommand(words: readonly string[], ports: CapacityPorts): number {
  const measured = readMeasured(ports);
  if (measured === undefined) {
    ports.stderr(
      "bench/measured.json cannot be read: `npm run bench -- --write` makes it, or take it from git.",
    );
    return 1;
  }
  const parsed = parseCapacityOptions(words, measured.notifications);
  switch (parsed.type) {
    case "help":
      ports.stdout(capacityHelp);
      return 0;
    case "problem":
      ports.stderr(parsed.problem);
      return 2;
    case "ask": {
      const answer = capacityModel(parsed.question, measured);
      const sources = capacitySources();
      const code = answer.limits.some(({ share }) => share > 1) ? 1 : 0;
      const stages = planScale(parsed.question, measured);
      if (parsed.json) {
        ports.stdout(JSON.stringify({ ...answer, stages, measured, sources }, null, 2));
        return code;
      }
      ports.stdout(capacityReport(answer, measured));
      if (parsed.scale) ports.stdout(`\n${scaleReport(stages)}`);
      if (parsed.sources) {
        ports.stdout("\nWhere the numbers were read");
        for (const { value, what, source, read } of sources) {
          ports.stdout(`  ${value} ${what} (${source}; ${read})`);
        }
      }
      return code;
    }
  }
}

function readMeasured({ readMeasured: read }: CapacityPorts) {
  try {
    return measuredOperationsSchema.parse(JSON.parse(read()));
  } catch {
    // Whatever is wrong with it, the remedy is the same.
    return undefined;
  }
}
