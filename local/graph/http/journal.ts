/** The newest entries of a list that would otherwise grow for ever. */
export type Journal<Entry> = Readonly<{
  add: (entry: Entry) => void;
  of: (callId: string | undefined) => readonly Entry[];
}>;

/** How much a journal keeps. */
export type JournalSize = Readonly<{ entries: number; characters: number }>;

const usualSize: JournalSize = { entries: 20_000, characters: 4_000_000 };

/** Makes a journal whose entries can be read for one call or for all. It keeps so many and so much, as JSON, and the newest whatever its size. */
export function makeJournal<Entry extends Readonly<{ callId?: string | undefined }>>({
  entries: mostEntries,
  characters: mostCharacters,
} = usualSize): Journal<Entry> {
  let kept: Readonly<{ entry: Entry; length: number }>[] = [];
  let characters = 0;
  const forgetOldest = () => {
    let gone = 0;
    let left = characters;
    for (const { length } of kept) {
      const isSmallEnough = kept.length - gone <= mostEntries && left <= mostCharacters;
      if (isSmallEnough || gone === kept.length - 1) break;
      left -= length;
      gone += 1;
    }
    if (gone === 0) return;
    kept = kept.slice(gone);
    characters = left;
  };
  return {
    add: (entry) => {
      const { length } = JSON.stringify(entry);
      kept.push({ entry, length });
      characters += length;
      forgetOldest();
    },
    of: (callId) =>
      kept
        .map(({ entry }) => entry)
        .filter((entry) => callId === undefined || entry.callId === callId),
  };
}
