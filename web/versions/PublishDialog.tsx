import { useState } from "preact/hooks";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import type { Api, PlannedVersion, ShownFlow } from "../app/api";
import type { Draft } from "../draft/useDraft";
import { shownName } from "../model/shownName";
import { zonedTime } from "../model/zonedTime";
import { percentText } from "../reports/figures";
import { Dialog } from "../ui/Dialog";
import { usePublishingWords } from "../words/usePublishingWords";
import { useWords } from "../words/useWords";
import { AskDialog } from "./AskDialog";
import { NoteField } from "./NoteField";
import { Outlook } from "./Outlook";
import { useSending } from "./useSending";
import { isPossible, startWhen, WhenFields, type When } from "./WhenFields";
import { pageLocale } from "../words/pageLocale";

type PublishDialogProps = Readonly<{
  api: Api;
  draft: Draft;
  shown: ShownFlow | undefined;
  problems: readonly FlowProblem[];
  close: () => void;
  /** Another version is live or planned now, or somebody was asked. */
  published: () => void;
}>;

/** Shows what changes, and makes the draft what callers hear, now or at a time. */
export function PublishDialog(props: PublishDialogProps) {
  const { api, draft, shown, problems, close, published } = props;
  const words = usePublishingWords();
  const { key, timeZone } = draft.flow;
  const [note, setNote] = useState("");
  const [when, setWhen] = useState<When>(() => startWhen(timeZone));
  const { isBusy, refused, done, send } = useSending<Published>(draft);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const { next: planned, canary: onTrial } = shown?.meta ?? {};
  // The server knows better who saved.
  if (refused?.code === "SECOND_PERSON_NEEDED") return <AskDialog {...props} isMine />;
  if (done !== undefined) {
    return (
      <Dialog title={words.title} close={published} class="wide">
        <Done done={done} timeZone={timeZone} />
        <div class="dialogTools">
          <button type="button" onClick={published}>
            {words.close}
          </button>
        </div>
      </Dialog>
    );
  }
  const publish = () =>
    send((etag) => {
      const words = note.trim() === "" ? {} : { note: note.trim() };
      return api.publish(key, { draft: etag, ...words, ...howOf(when, planned) });
    });
  return (
    <Dialog title={words.title} close={close} class="wide">
      <Outlook draft={draft} shown={shown} problems={problems} refused={refused}>
        <Asked draft={draft} shown={shown} />
        {onTrial !== undefined && <p class="warn">{words.trialRuns(onTrial.version)}</p>}
      </Outlook>
      <WhenFields when={when} change={setWhen} timeZone={timeZone} planned={planned} />
      <NoteField note={note} change={setNote} />
      <div class="dialogTools">
        <button type="button" onClick={close}>
          {words.close}
        </button>
        <button
          type="button"
          class="primary"
          disabled={errors > 0 || isBusy || !isPossible(when)}
          onClick={publish}
        >
          {{ now: words.go, trial: words.tryOut, later: words.plan }[when.how]}
        </button>
      </div>
    </Dialog>
  );
}

/** When and for whom it is to be live, and what becomes of what is planned: that has been said beside it. */
function howOf(when: When, planned: PlannedVersion | undefined) {
  if (when.how !== "later") {
    const trial = when.how === "trial" ? { canary: Number(when.share) } : {};
    return when.withdraws ? { ...trial, withdraws: true } : trial;
  }
  return { at: when.at, ...(planned === undefined ? {} : { replaces: planned.version }) };
}

/** Somebody asked for it to be published as it is. */
function Asked({ draft, shown }: Pick<PublishDialogProps, "draft" | "shown">) {
  const words = usePublishingWords();
  const names = useWords();
  const approval = shown?.approval;
  if (approval === undefined || approval.draft !== draft.etag) return null;
  const note = approval.note === undefined ? "" : ` “${approval.note}”`;
  return (
    <p class="warn">
      {words.asks(shownName(approval.askedBy, names))}
      {note}
    </p>
  );
}

type Published = Readonly<{ version?: number; next?: PlannedVersion; canaryShare?: number }>;

/** What callers hear now, and from when on they hear something else. */
function Done({ done, timeZone }: Readonly<{ done: Published; timeZone: string }>) {
  const words = usePublishingWords();
  const { version = 0, next, canaryShare } = done;
  const time = next === undefined ? "" : zonedTime(next.from, timeZone, pageLocale());
  if (next?.version === version) return <p role="status">{words.planned(version, time)}</p>;
  return (
    <div role="status">
      <p>
        {canaryShare === undefined
          ? words.done(version)
          : words.tried(version, percentText(canaryShare, 100))}
      </p>
      {next !== undefined && <p>{words.stays(next.version, time)}</p>}
    </div>
  );
}
