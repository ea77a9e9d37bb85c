import type { Flow } from "../../flow/document/flow";
import type { NewFinding } from "../findings/finding";
import type { TriedAddress } from "../findings/judges/judgeAddresses";
import type { AnsweringFlows } from "../../publishing/loadAnsweringFlows";
import type { NightlyPorts } from "../ports";

/** What several looks of one night ask for, each asked for once. */
export type Night = Readonly<{
  ports: NightlyPorts;
  at: string;
  loadFlows: () => Promise<AnsweringFlows>;
  tryAddresses: () => Promise<readonly TriedAddress[]>;
}>;

/** What one look finds, and which permission it lacks for the rest; may reject, and may hang. */
export type Look = (
  night: Night,
) => Promise<
  | readonly NewFinding[]
  | Readonly<{ lacksPermission: string; findings?: readonly NewFinding[] | undefined }>
>;

/** The flows that calls can come to, each document once. Pure. */
export function findFlows({ reached }: AnsweringFlows): readonly Flow[] {
  return reached.map(({ flow }) => flow);
}
