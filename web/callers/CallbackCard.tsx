import { useId, useState } from "preact/hooks";
import type { Api, Problem } from "../app/api";
import { RefusalNote } from "../bound/RefusalNote";
import { shownName } from "../model/shownName";
import { pageLocale } from "../words/pageLocale";
import type { CallerWords } from "../words/types/callerWords";
import { useCallerWords } from "../words/useCallerWords";
import { useWords } from "../words/useWords";
import { AskRemoval } from "./AskRemoval";
import { lastingTime } from "./lastingTime";

/** A request to be called back, as the server lists it. */
export type Callback = Readonly<{
  requestId: string;
  callbackQueue: string;
  phoneNumber: string;
  requestedAt: string;
  windows?: string;
  triedAt?: string;
  triedBy?: string;
  /** How far the phone system is with calling back by itself. */
  calls?: Readonly<{
    state: "waiting" | "calling" | "gaveUp";
    tries: number;
    dueAt: string;
    lastEnd?: CallbackEnd;
    why?: "tries" | "number" | "people";
  }>;
}>;

type CallbackEnd = Parameters<CallerWords["calledBackEnd"]>[0];

type CallbackCardProps = Readonly<{
  api: Api;
  callback: Callback;
  /** Says what was done. */
  done: (sentence: string, isGone: boolean) => void;
}>;

/** One request: whom to call, how long they have waited, and what became of it. */
export function CallbackCard({ api, callback, done }: CallbackCardProps) {
  const words = useCallerWords();
  const names = useWords();
  const { tag } = names;
  const [problem, setProblem] = useState<Problem>();
  const [isAsked, setIsAsked] = useState(false);
  const id = useId();
  const { requestId, phoneNumber, requestedAt, windows, triedAt, triedBy } = callback;
  const when = new Intl.DateTimeFormat(pageLocale(), { dateStyle: "medium", timeStyle: "short" });
  const lasting = lastingTime(Date.now() - Date.parse(requestedAt), tag);
  const change = async (request: Parameters<Api["ask"]>[1], sentence: string, isGone = true) => {
    const answer = await api.ask(`callbacks/${encodeURIComponent(requestId)}`, request);
    setProblem(answer.problem);
    if (answer.problem !== undefined) return;
    setIsAsked(false);
    done(sentence, isGone);
  };
  const settle = (outcome: "done" | "notReached", sentence: string) =>
    change({ method: "PATCH", body: { outcome } }, sentence, outcome === "done");
  return (
    <li class="leftCard isNew" aria-labelledby={id}>
      <h3 id={id}>
        <a href={`tel:${phoneNumber}`}>{phoneNumber}</a>
      </h3>
      <p class="quietText">{words.waiting(lasting, when.format(new Date(requestedAt)))}</p>
      {windows !== undefined && <p class="quietText">{words.promised(windows)}</p>}
      {callback.calls !== undefined && <CallsNote calls={callback.calls} />}
      {triedAt !== undefined && triedBy !== undefined && (
        <p class="quietText">
          {words.tried(shownName(triedBy, names), when.format(new Date(triedAt)))}
        </p>
      )}
      {problem !== undefined && !isAsked && <RefusalNote problem={problem} />}
      <div class="leftTools">
        <button type="button" class="primary" onClick={() => void settle("done", words.saidDone)}>
          {words.done}
        </button>
        <button type="button" onClick={() => void settle("notReached", words.saidNotReached)}>
          {words.notReached}
        </button>
        <button type="button" class="quietButton" onClick={() => setIsAsked(true)}>
          {words.remove}
        </button>
      </div>
      {isAsked && (
        <AskRemoval
          title={words.removeCallback}
          help={words.removeCallbackHelp}
          problem={problem}
          close={() => setIsAsked(false)}
          remove={() => void change({ method: "DELETE" }, words.saidRemoved)}
        />
      )}
    </li>
  );
}

/** What the phone system did to call back by itself, and what it will do. */
function CallsNote({ calls }: Readonly<{ calls: NonNullable<Callback["calls"]> }>) {
  const words = useCallerWords();
  const { state, tries, dueAt, lastEnd, why } = calls;
  const when = new Intl.DateTimeFormat(pageLocale(), { dateStyle: "medium", timeStyle: "short" });
  const next = {
    waiting: words.callsNext(when.format(new Date(dueAt))),
    calling: words.callsNow,
    gaveUp: words.callsNoMore(why ?? "tries"),
  }[state];
  return (
    <>
      <p class={state === "gaveUp" ? "" : "quietText"}>{next}</p>
      {lastEnd !== undefined && (
        <p class="quietText">{words.lastTry(words.calledBackEnd(lastEnd), tries)}</p>
      )}
    </>
  );
}
