import { heardWords, type TextCell } from "../model/texts/textCell";
import { spokenSeconds } from "../model/texts/spokenSeconds";
import type { PromptFilter } from "../words/types/promptTableWords";
import type { Recording, Recordings } from "./useRecordings";

/** What can be said of a cell: how long it is, and whether its recording still says its words. */
export type CellState = Readonly<{
  heard: string;
  seconds: number;
  isExact: boolean;
  recording: Recording | undefined;
  /** The recording says other words. */
  staleWords: string | undefined;
}>;

const longestInSeconds = 20;

/** Looks at a cell and what is known of its recording. Pure. */
export function cellState(cell: TextCell, recordings: Recordings): CellState {
  const heard = heardWords(cell);
  const recording = cell.recording === undefined ? undefined : recordings.get(cell.recording);
  const known = recording?.isGone === undefined ? recording : undefined;
  const said = known?.words?.trim();
  return {
    heard,
    seconds: known?.seconds ?? spokenSeconds(heard),
    isExact: known?.seconds !== undefined,
    recording,
    staleWords: said !== undefined && said !== heard.trim() ? said : undefined,
  };
}

/** True for a cell that a filter is after. Pure. */
export function isWanted(cell: TextCell, filter: PromptFilter, recordings: Recordings): boolean {
  const { heard, seconds, recording, staleWords } = cellState(cell, recordings);
  switch (filter) {
    case "all":
      return true;
    case "missing":
      return heard === "";
    case "toRecord":
      if (recording?.isGone === true || staleWords !== undefined) return true;
      // The sentences of every flow are spoken, unless somebody has words of their own.
      return (
        !cell.isLabel && cell.recording === undefined && cell.words !== "" && heard !== cell.builtIn
      );
    case "long":
      return seconds > longestInSeconds;
  }
}
