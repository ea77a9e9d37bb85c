import type { Flow } from "../../lib/flow/document/flow";
import type { PhoneWorld } from "./phoneWorld";

/** The world of a call and how it is changed. */
export type WorldProps = Readonly<{
  flow: Flow;
  world: PhoneWorld;
  change: (fields: Partial<PhoneWorld>) => void;
}>;
