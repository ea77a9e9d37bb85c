import type { CallEvent } from "../ivr/call/callEvent";
import type { StepResult } from "../ivr/step";
import type { IvrState } from "../ivr/call/ivrState";

/** One event of a simulated call, and what it led to. */
export type SimulatedStep = StepResult & Readonly<{ event: CallEvent; before: IvrState }>;
