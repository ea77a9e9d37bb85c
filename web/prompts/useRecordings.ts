import { useEffect, useRef, useState } from "preact/hooks";
import type { Api } from "../app/api";

/** What is known of a recording: what it says, how long it is, and who made it when; or that it is not there. */
export type Recording =
  | Readonly<{
      words?: string;
      seconds?: number;
      recordedAt?: string;
      recordedBy?: string;
      isGone?: undefined;
    }>
  | Readonly<{ isGone: true }>;

/** What is known of recordings, by their ids. */
export type Recordings = ReadonlyMap<string, Recording>;

/** Asks once for each of the recordings; those that cannot be had at the moment stay unknown. */
export function useRecordings(api: Api, promptIds: readonly string[]): Recordings {
  const [known, setKnown] = useState<Recordings>(new Map());
  const asked = useRef(new Set<string>());
  const wanted = promptIds.join();
  useEffect(() => {
    for (const promptId of promptIds.filter((one) => !asked.current.has(one))) {
      asked.current.add(promptId);
      void api.ask<Recording>(`prompts/${promptId}/words`).then(({ value, problem }) => {
        const found = problem?.kind === "notFound" ? ({ isGone: true } as const) : value;
        if (found !== undefined) setKnown((before) => new Map([...before, [promptId, found]]));
      });
    }
  }, [api, wanted]);
  return known;
}
