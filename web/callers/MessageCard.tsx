import { useEffect, useId, useState } from "preact/hooks";
import type { Api, Problem } from "../app/api";
import { RefusalNote } from "../bound/RefusalNote";
import { shownName } from "../model/shownName";
import { pageLocale } from "../words/pageLocale";
import { useCallerWords } from "../words/useCallerWords";
import { useWords } from "../words/useWords";
import { AskRemoval } from "./AskRemoval";
import { shownCaller } from "./shownCaller";

/** A message as the server lists it. */
export type Message = Readonly<{
  recordingId: string;
  mailbox: string;
  caller: string;
  recordedAt: string;
  urgent: boolean;
  blank?: boolean;
  /** What was said, written down; empty where nothing was understood. */
  words?: string;
  /** The word in them that makes it urgent. */
  urgentWord?: string;
  /** The number in them. */
  saidNumber?: string;
  heardAt?: string;
  heardBy?: string;
}>;

type MessageCardProps = Readonly<{
  api: Api;
  message: Message;
  /** Says what was done. */
  done: (sentence: string, isGone: boolean) => void;
}>;

/** One message: who left it when, its sound, and what becomes of it. */
export function MessageCard({ api, message, done }: MessageCardProps) {
  const words = useCallerWords();
  const [problem, setProblem] = useState<Problem>();
  const [isAsked, setIsAsked] = useState(false);
  const id = useId();
  const { recordingId, recordedAt, heardBy, urgent, blank } = message;
  const path = `recordings/${encodeURIComponent(recordingId)}`;
  const clock = new Intl.DateTimeFormat(pageLocale(), { timeStyle: "short" }).format(
    new Date(recordedAt),
  );
  const isHeard = heardBy !== undefined;
  const change = async (request: Parameters<Api["ask"]>[1], sentence: string, isGone = false) => {
    const answer = await api.ask(path, request);
    setProblem(answer.problem);
    if (answer.problem !== undefined) return;
    setIsAsked(false);
    done(sentence, isGone);
  };
  return (
    <li class={isHeard ? "leftCard" : "leftCard isNew"} aria-labelledby={id}>
      <h3 id={id}>
        {words.message(clock, shownCaller(message.caller, words))}
        {urgent && <span class="chip bad">{words.urgent}</span>}
        {blank === true && <span class="chip">{words.silent}</span>}
      </h3>
      <Written message={message} />
      <HeardBy message={message} />
      <Sound api={api} path={path} />
      {problem !== undefined && !isAsked && <RefusalNote problem={problem} />}
      <div class="leftTools">
        <button
          type="button"
          onClick={() =>
            void change(
              { method: "PATCH", body: { heard: !isHeard } },
              isHeard ? words.saidUnheard : words.saidHeard,
            )
          }
        >
          {isHeard ? words.markUnheard : words.markHeard}
        </button>
        <button type="button" class="quietButton" onClick={() => setIsAsked(true)}>
          {words.remove}
        </button>
      </div>
      {isAsked && (
        <AskRemoval
          title={words.removeMessage}
          help={words.removeMessageHelp}
          problem={problem}
          close={() => setIsAsked(false)}
          remove={() => void change({ method: "DELETE" }, words.saidRemoved, true)}
        />
      )}
    </li>
  );
}

/** What was said, why that is urgent, and whom to call. */
function Written({ message }: Readonly<{ message: Message }>) {
  const words = useCallerWords();
  const { words: said, urgentWord, saidNumber } = message;
  return (
    <>
      {said !== undefined && (
        <p class={said === "" ? "quietText" : "saidWords"}>
          {said === "" ? words.nothingUnderstood : words.wrote(said)}
        </p>
      )}
      {urgentWord !== undefined && <p class="quietText">{words.urgentBecause(urgentWord)}</p>}
      {saidNumber !== undefined && (
        <p>
          {words.callBack} <a href={`tel:${saidNumber.replace(/[^+\d]/g, "")}`}>{saidNumber}</a>
        </p>
      )}
    </>
  );
}

function HeardBy({ message: { heardAt, heardBy } }: Readonly<{ message: Message }>) {
  const words = useCallerWords();
  const names = useWords();
  if (heardAt === undefined || heardBy === undefined) {
    return <p class="quietText">{words.notHeard}</p>;
  }
  const when = new Intl.DateTimeFormat(pageLocale(), { dateStyle: "medium", timeStyle: "short" });
  const who = shownName(heardBy, names);
  return <p class="quietText">{words.heard(who, when.format(new Date(heardAt)))}</p>;
}

/** The sound is fetched when somebody wants to hear it: a player cannot say who asks. */
function Sound({ api, path }: Readonly<{ api: Api; path: string }>) {
  const words = useCallerWords();
  const [address, setAddress] = useState<string>();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(
    () => () => (address === undefined ? undefined : URL.revokeObjectURL(address)),
    [address],
  );
  const load = async () => {
    const { value } = await api.loadSound(path);
    setHasFailed(value === undefined);
    if (value !== undefined) setAddress(URL.createObjectURL(value));
  };
  if (address !== undefined) {
    return <audio src={address} controls autoplay aria-label={words.sound} />;
  }
  return (
    <>
      <button type="button" class="primary listen" onClick={() => void load()}>
        {words.play}
      </button>
      {hasFailed && (
        <p class="refusal" role="alert">
          {words.noSound}
        </p>
      )}
    </>
  );
}
