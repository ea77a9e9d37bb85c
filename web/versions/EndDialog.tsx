import { useState } from "preact/hooks";
import type { Api, Problem, ShownFlow } from "../app/api";
import { goTo } from "../app/router";
import { dropLocalCopies } from "../draft/localCopy";
import type { Draft } from "../draft/useDraft";
import { WhyRefused } from "../bound/WhyRefused";
import { Dialog } from "../ui/Dialog";
import { usePublishingWords } from "../words/usePublishingWords";

type EndDialogProps = Readonly<{
  api: Api;
  /** What shall end: the draft, or the whole flow. */
  deed: "discard" | "remove";
  draft: Draft;
  shown: ShownFlow | undefined;
  keptAs: string;
  close: () => void;
  /** Loads the flow anew. */
  reopen: () => void;
}>;

/** Says what is lost, and discards a draft or deletes a flow. */
export function EndDialog({ api, deed, draft, shown, keptAs, close, reopen }: EndDialogProps) {
  const words = usePublishingWords();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { key, name } = draft.flow;
  const isLive = shown?.flow !== undefined;
  const act = async () => {
    setIsBusy(true);
    // A change whose save was refused would be saved when this page is left, and bring the draft back.
    const etag = await draft.stopSaving();
    const answer = await (deed === "discard" ? discard(etag) : remove());
    setIsBusy(false);
    setProblem(answer);
    if (answer !== undefined) {
      draft.resumeSaving();
      return;
    }
    await dropLocalCopies(keptAs);
    if (deed === "discard" && isLive) reopen();
    else goTo({ screen: "flows" });
  };
  const discard = async (etag: string | undefined): Promise<Problem | undefined> => {
    if (etag !== undefined) return (await api.discardDraft(key, etag)).problem;
    // Nothing was ever saved, as far as this page was told: the answer to a save may have been lost.
    const { problem: notThere } = await api.loadDraftHead(key);
    if (notThere === undefined) return { kind: "stale" };
    return notThere.kind === "notFound" ? undefined : notThere;
  };
  const remove = async () =>
    (await api.ask(`flows/${encodeURIComponent(key)}`, { method: "DELETE" })).problem;
  return (
    <Dialog title={deed === "discard" ? words.discardTitle : words.removeTitle(name)} close={close}>
      <p>
        {deed === "remove" ? words.removeHelp : isLive ? words.discardHelp : words.discardNever}
      </p>
      {problem !== undefined && (
        <p class="bad" role="alert">
          <WhyRefused problem={problem} />
        </p>
      )}
      <div class="dialogTools">
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
        <button type="button" class="primary" disabled={isBusy} onClick={() => void act()}>
          {deed === "discard" ? words.discardGo : words.removeGo}
        </button>
      </div>
    </Dialog>
  );
}
