import type { CallParty } from "./callParty";

/** A caller who is to come into a room, by their own call, and the operation by which that call knows it. */
export type Guest = Readonly<{ callId: string; operation: string; party: CallParty }>;

/** Somebody who waits at a room's door; `invite`: Graph was asked to bring them in. */
type WaitingGuest = Guest & Readonly<{ invite?: string }>;

/** What the call is about that keeps a room open in its meeting. */
export type RoomOrder = Readonly<{ key: string; most?: number }>;

/** A room as the call knows it that keeps it open. `admitted` counts who came in, should Graph tell of nobody. */
export type OpenRoom = RoomOrder & Readonly<{ guests: readonly WaitingGuest[]; admitted: number }>;
