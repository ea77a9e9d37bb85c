import * as z from "zod";
import { omitUndefined } from "../../flow/omitUndefined";
import type { KeptRecording, RecordingStore } from "../../records/ports";
import type { RecordingDetails } from "../../worker/ports";
import type { Blobs } from "../blobs/blobs";
import { doInTurns } from "../tables/doInTurns";
import { encodeKey } from "../tables/keyCodec";
import { parseStored } from "../tables/parseStored";
import { isIndexRow, makePlayback, type Playback } from "./playback";
import { makeChangeRow } from "../tables/makeChangeRow";
import type { Columns, Row, RowAddress, Tables } from "../tables/tables";

/**
 * Makes the store of recordings over tables and blobs. `now` gives ISO instants. Whatever breaks in between, a sound has a
 * row that leads to it, and a row that is listed has its sound: a row comes before its sound, as `saving`, and goes after
 * it, as `removing`.
 */
export function makeRecordingStore(
  tables: Tables,
  blobs: Blobs,
  now: () => string,
  newToken?: () => string,
): RecordingStore {
  const playback = makePlayback(tables, now, newToken);
  const change = makeChangeRow(tables, "Recordings");
  const sounds = soundsIn(blobs);
  const remove = async (address: RowAddress) => {
    await change(address, { state: "removing", deleteAfter: new Date(now()).toISOString() });
    await sounds.remove(address);
    await tables.remove("Recordings", address);
  };
  const find = (recordingId: string) => findAddress(playback, recordingId);
  const changeFound = async (recordingId: string, columns: Columns) => {
    const address = await find(recordingId);
    return address !== undefined && change(address, columns);
  };
  const load = async (recordingId: string) => {
    const address = await find(recordingId);
    return address === undefined ? undefined : sounds.load(address);
  };
  return {
    saveRecording: async (details, wav) => {
      const columns = toColumns(details);
      // The same recording again, be it after midnight, goes where it was.
      const day = await playback.keepDay(details.recordingId, toDay(details), columns.deleteAfter);
      const address = toAddress(day, details.recordingId);
      await writeRow({ tables, change }, address, columns);
      await sounds.save(address, wav);
      const isKept = await change(address, { state: "kept" }, (row) => stateOf(row) !== "removing");
      if (!isKept) await sounds.remove(address);
    },
    listRecordings: (day) => list(tables, sounds, day),
    listEndingRecordings: (before, limit) => listEnding(tables, before, limit),
    findRecording: async (recordingId) => readDetails(tables, sounds, await find(recordingId)),
    loadRecording: load,
    loadOpenRecording: async (recordingId, token) =>
      (await playback.isOpen(recordingId, token)) ? load(recordingId) : undefined,
    openRecording: playback.open,
    ...makeNotes(changeFound),
    discardRecording: async (recordingId) => {
      const address = await find(recordingId);
      if (address === undefined) return;
      await remove(address);
      await playback.forget(recordingId);
    },
    deleteExpiredRecordings: async (at, limit) => {
      const columnBefore = { column: "deleteAfter", value: new Date(at).toISOString() };
      const expired = await tables.list("Recordings", { columnBefore, limit });
      const recordings = expired.filter((row) => !isIndexRow(row));
      await doInTurns(recordings, remove);
      await doInTurns(expired.filter(isIndexRow), (row) => tables.remove("Recordings", row));
      return recordings.length;
    },
  };
}

/** Again, it leaves what was learnt of it meanwhile: its words, who heard it, and that it is urgent. */
async function writeRow(
  { tables, change }: Readonly<{ tables: Tables; change: ReturnType<typeof makeChangeRow> }>,
  address: RowAddress,
  columns: ReturnType<typeof toColumns>,
): Promise<void> {
  if ((await tables.insert("Recordings", address, columns)) !== undefined) return;
  const { urgent, ...others } = columns;
  const isThere = await change(address, urgent ? columns : others);
  if (!isThere) await tables.upsert("Recordings", address, columns);
}

type Notes = Pick<
  RecordingStore,
  "markRecordingUrgent" | "markRecordingHeard" | "saveWords" | "noteTold"
>;

/** What is learnt of a recording after it was kept: columns of its row. */
function makeNotes(
  changeFound: (recordingId: string, columns: Columns) => Promise<boolean>,
): Notes {
  return {
    markRecordingUrgent: async (recordingId) => {
      await changeFound(recordingId, { urgent: true });
    },
    markRecordingHeard: (recordingId, { at, who } = { at: "", who: "" }) =>
      changeFound(recordingId, { heardAt: at, heardBy: who }),
    saveWords: (recordingId, { urgentWord, ...written }) =>
      changeFound(recordingId, {
        ...omitUndefined(written),
        ...(urgentWord !== undefined && { urgentWord, urgent: true }),
      }),
    noteTold: (recordingId, { at, channel, kind }) =>
      changeFound(recordingId, { toldAt: at, toldChannel: channel, toldKind: kind }),
  };
}

async function readDetails(tables: Tables, sounds: Sounds, address: RowAddress | undefined) {
  const found = address && (await tables.read("Recordings", address));
  return found && (await isThere(sounds, found)) ? toDetails(found.columns) : undefined;
}

async function findAddress(
  { findDay }: Pick<Playback, "findDay">,
  recordingId: string,
): Promise<RowAddress | undefined> {
  const day = await findDay(recordingId);
  return day === undefined ? undefined : toAddress(day, recordingId);
}

type Sounds = ReturnType<typeof soundsIn>;

/** The sounds of recordings, by the addresses of their rows. */
function soundsIn(blobs: Blobs) {
  const nameOf = ({ partition, row }: RowAddress) => `${partition}/${row}.wav`;
  return {
    has: (address: RowAddress) => blobs.has("recordings", nameOf(address)),
    load: (address: RowAddress) => blobs.load("recordings", nameOf(address)),
    save: (address: RowAddress, wav: Uint8Array) => blobs.save("recordings", nameOf(address), wav),
    remove: (address: RowAddress) => blobs.remove("recordings", nameOf(address)),
  };
}

async function list(
  tables: Tables,
  sounds: Sounds,
  day: string,
): Promise<readonly KeptRecording[]> {
  const rows = await tables.list("Recordings", { partition: encodeKey(day) });
  const there = await Promise.all(rows.map((row) => isThere(sounds, row)));
  return rows.filter((_, index) => there[index]).map(({ columns }) => toDetails(columns));
}

async function listEnding(
  tables: Tables,
  before: string,
  limit: number,
): Promise<readonly KeptRecording[]> {
  const columnBefore = { column: "deleteAfter", value: new Date(before).toISOString() };
  const rows = await tables.list("Recordings", { columnBefore, limit });
  return rows
    .filter((row) => !isIndexRow(row) && stateOf(row) === "kept")
    .map(({ columns }) => toDetails(columns));
}

/** What broke after its sound was kept is a message all the same. */
async function isThere(sounds: Sounds, row: Row): Promise<boolean> {
  return stateOf(row) === "kept" || (stateOf(row) === "saving" && (await sounds.has(row)));
}

function stateOf({ columns }: Row): "saving" | "kept" | "removing" {
  const { state } = columns;
  return state === "saving" || state === "removing" ? state : "kept";
}

function toAddress(day: string, recordingId: string): RowAddress {
  return { partition: day, row: encodeKey(recordingId) };
}

function toDay({ recordedAt }: RecordingDetails): string {
  return new Date(recordedAt).toISOString().slice(0, 10);
}

function toColumns(details: RecordingDetails) {
  // Compared as text later: one form of writing instants.
  return { ...details, deleteAfter: new Date(details.deleteAfter).toISOString(), state: "saving" };
}

const detailsSchema = z.object({
  recordingId: z.string(),
  callId: z.string(),
  mailbox: z.string(),
  flow: z.string(),
  node: z.string(),
  caller: z.string(),
  recordedAt: z.string(),
  urgent: z.boolean(),
  end: z.string(),
  deleteAfter: z.string(),
  blank: z.literal(true).exactOptional(),
  heardAt: z.string().optional(),
  heardBy: z.string().optional(),
  words: z.string().exactOptional(),
  wordsLanguage: z.string().exactOptional(),
  urgentWord: z.string().exactOptional(),
  toldAt: z.string().exactOptional(),
  toldChannel: z.string().exactOptional(),
  toldKind: z.enum(["webhook", "teams", "mail"]).exactOptional(),
});

function toDetails(columns: unknown): KeptRecording {
  const { heardAt, heardBy, ...details } = parseStored(detailsSchema, columns, {
    code: "IVR_STATE_UNREADABLE",
    what: "A recording's row",
  });
  return heardAt && heardBy ? { ...details, heardAt, heardBy } : details;
}
