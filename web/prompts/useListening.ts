import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Clip } from "../../lib/flow/prompts/clip";
import type { Api } from "../app/api";
import { makeFindSound } from "../sound/makeFindSound";
import { makePlayer } from "../sound/makePlayer";

/** What is listened to in the table, by the name of its cell. */
export type Listening = Readonly<{
  playing: string | undefined;
  /** The cell that was last heard in another voice than that of callers. */
  otherVoice: string | undefined;
  play: (cell: string, clip: Clip) => void;
  stop: () => void;
}>;

/** Lets one cell at a time be heard; `mayHear`: words may be made audible in the voice of callers. */
export function useListening(api: Api, mayHear: boolean): Listening {
  const [playing, setPlaying] = useState<string>();
  const [otherVoice, setOtherVoice] = useState<string>();
  const current = useRef<string | undefined>(undefined);
  const player = useMemo(
    () =>
      makePlayer({
        findSound: mayHear ? makeFindSound(api) : undefined,
        spokeOtherwise: () => setOtherVoice(current.current),
        ended: () => setPlaying(undefined),
      }),
    [api, mayHear],
  );
  useEffect(() => () => player.stop(), [player]);
  return {
    playing,
    otherVoice,
    play: (cell, clip) => {
      player.stop();
      current.current = cell;
      setOtherVoice(undefined);
      setPlaying(cell);
      player.play([clip]);
    },
    stop: () => {
      player.stop();
      setPlaying(undefined);
    },
  };
}
