/** Who somebody in a call is, as far as it matters. */
type ParticipantKind = "phone" | "user" | "application" | "guest" | "unknown";

/** One person in a call of several. */
export type Participant = Readonly<{
  /** What Graph calls them in this call. */
  id: string;
  kind: ParticipantKind;
  isMuted: boolean;
  isInLobby: boolean;
  /** They have left; remembered so that older news does not bring them back. */
  isGone?: true;
  /** The place of this news among all news of the roster. */
  sequence?: number;
}>;

/** Who is in a call, as far as it was told. */
export type Roster = Readonly<{ sequence?: number; participants: readonly Participant[] }>;

/** News of a roster: all of it, or what changed. Graph may tell of people without an id, whom nothing can be done with. */
export type RosterNews = Readonly<{
  isFull: boolean;
  sequence?: number;
  participants: readonly (Omit<Participant, "id"> & Readonly<{ id?: string }>)[];
}>;
