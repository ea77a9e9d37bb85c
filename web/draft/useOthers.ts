import { useEffect, useState } from "preact/hooks";
import type { Api } from "../app/api";

/** Somebody else saved the draft: who, where the server says so, and under which ETag. */
export type OthersChange = Readonly<{ who: string | undefined; etag: string }>;

const everyInMs = 20_000;

/** Asks from time to time, while the page is looked at, whether somebody else saved the draft. */
export function useOthers(
  api: Api,
  key: string,
  etag: string | undefined,
): OthersChange | undefined {
  const [seen, setSeen] = useState<OthersChange>();
  useEffect(() => {
    // Without a draft there is nothing that others could have changed.
    if (etag === undefined) return undefined;
    let isOver = false;
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const head = await api.loadDraftHead(key);
      if (isOver || head.problem !== undefined || head.etag === undefined) return;
      setSeen({ who: head.value.who, etag: head.etag });
    };
    const timer = setInterval(() => void look(), everyInMs);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [api, key, etag]);
  return seen === undefined || seen.etag === etag ? undefined : seen;
}
