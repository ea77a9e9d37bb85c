import type { Participant } from "../../lib/conference/roster";

const heard = { isMuted: false, isInLobby: false } as const;

/** Who is in a call: so many people, and the app among them (`2`); or each by a name (`app p-1 p-2:muted p-3:lobby`). */
export function parseRoster(words: readonly string[]): readonly Participant[] {
  const [count = ""] = words;
  if (!/^\d+$/.test(count)) return words.map(toParticipant);
  return [
    { id: "app", kind: "application", ...heard },
    ...Array.from({ length: Number(count) }, (_, index) => ({
      id: `person-${index + 1}`,
      kind: "user" as const,
      ...heard,
    })),
  ];
}

function toParticipant(word: string): Participant {
  const [id = "", how] = word.split(":");
  return {
    id,
    kind: id === "app" ? "application" : "user",
    isMuted: how === "muted",
    isInLobby: how === "lobby",
  };
}
