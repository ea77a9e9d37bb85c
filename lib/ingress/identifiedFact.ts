import type { CallFact } from "../ivr/call/callEvent";

/**
 * A fact, and what makes it the same fact when it is told again: `identity` names it within its call for ever. Without one
 * it may happen many times in a call, and nothing in a notification's body tells one from the next: bodies captured from
 * the service have no `@odata.etag`, and documented ones have one and the same for different facts.
 */
export type IdentifiedFact = Readonly<{ fact: CallFact; identity?: string }>;
