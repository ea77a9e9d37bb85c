/** The newest entries of a list that would otherwise grow for ever. */
export type Journal<Entry> = Readonly<{
  add: (entry: Entry) => void;
  of: (callId: string | undefined) => readonly Entry[];
}>;

const keptEntries = 20_000;

/** Makes a journal whose entries can be read for one call or for all. */
export function makeJournal<
  Entry extends Readonly<{ callId?: string | undefined }>,
>(): Journal<Entry> {
  let entries: Entry[] = [];
  return {
    add: (entry) => {
      entries.push(entry);
      if (entries.length > 2 * keptEntries) entries = entries.slice(-keptEntries);
    },
    of: (callId) =>
      entries
        .filter((entry) => callId === undefined || entry.callId === callId)
        .slice(-keptEntries),
  };
}
