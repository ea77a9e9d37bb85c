import type { CallFact } from "../ivr/callEvent";

/**
 * A fact, and what makes it the same fact when it is told again. `identity` names it within its call for ever; without
 * one the fact may happen many times in a call, and only the telling can be recognised (`telling`: all that differs).
 */
export type IdentifiedFact = Readonly<{ fact: CallFact; identity?: string; telling?: string }>;
