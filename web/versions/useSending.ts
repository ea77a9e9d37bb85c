import { useState } from "preact/hooks";
import type { Answer, Problem } from "../app/api";
import type { Draft } from "../draft/useDraft";
import { useWords } from "../words/useWords";

/** What is asked of the server about a draft: on its way, refused or done. */
type Sent<Value> = Readonly<{ isBusy: boolean; refused?: Problem; done?: Value }>;

/** Asks for something about the draft as it is looked at: it is saved first, and named by its ETag. */
export function useSending<Value>(
  draft: Draft,
): Sent<Value> & Readonly<{ send: (ask: (etag: string) => Promise<Answer<Value>>) => void }> {
  const { draft: words } = useWords();
  const [sent, setSent] = useState<Sent<Value>>({ isBusy: false });
  const run = async (ask: (etag: string) => Promise<Answer<Value>>) => {
    setSent({ isBusy: true });
    const etag = await draft.saveNow();
    if (etag === undefined) {
      setSent({ isBusy: false, refused: { kind: "other", message: words.notYet } });
      return;
    }
    const { problem, value } = await ask(etag);
    setSent({ isBusy: false, ...(problem === undefined ? { done: value } : { refused: problem }) });
  };
  return { ...sent, send: (ask) => void run(ask) };
}
