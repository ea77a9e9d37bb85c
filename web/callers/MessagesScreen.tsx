import { useState } from "preact/hooks";
import type { Answer, Api, Me } from "../app/api";
import { goTo } from "../app/router";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useCallerWords } from "../words/useCallerWords";
import { CallersPage } from "./CallersPage";
import { localDay, utcDaysOf } from "./localDay";
import { MessageCard, type Message } from "./MessageCard";
import { groupBy } from "./groupBy";
import { useHeadingFocus } from "./useHeadingFocus";
import { usePolled } from "./usePolled";

type MessagesScreenProps = Readonly<{ api: Api; me: Me; day: string | undefined }>;

const everyInMs = 20_000;

/** What callers left on a day, by mailbox, the urgent messages first. */
export function MessagesScreen({ api, me, day: asked }: MessagesScreenProps) {
  const words = useCallerWords();
  const [said, setSaid] = useState("");
  const day = asked ?? localDay(new Date());
  return (
    <CallersPage
      me={me}
      part="messages"
      lead={words.messagesLead}
      said={said}
      tools={
        <label class="formField">
          <span>{words.day}</span>
          <input
            type="date"
            value={day}
            max={localDay(new Date())}
            onChange={({ currentTarget: { value } }) => {
              if (value !== "") goTo({ screen: "messages", day: value }, "replace");
            }}
          />
        </label>
      }
    >
      <Messages api={api} day={day} say={setSaid} />
    </CallersPage>
  );
}

type MessagesProps = Readonly<{
  api: Api;
  day: string;
  say: (sentence: string) => void;
}>;

function Messages({ api, day, say }: MessagesProps) {
  const words = useCallerWords();
  const { value, problem, reload } = usePolled(
    (signal) => loadMessages(api, day, signal),
    day,
    everyInMs,
  );
  const focusHeading = useHeadingFocus(value);
  const mailboxes = groupBy(value ?? [], ({ mailbox }) => mailbox);
  return (
    <div class="leftBehind">
      {problem !== undefined && <ProblemNote problem={problem} retry={reload} />}
      {problem === undefined && value === undefined && <Waiting />}
      {value?.length === 0 && (
        <div class="emptyNote">
          <h2>{words.noMessages}</h2>
          <p>{words.noMessagesHelp}</p>
        </div>
      )}
      {[...mailboxes].toSorted(byName).map(([mailbox, messages]) => (
        <section key={mailbox} aria-label={mailbox}>
          <h2>{mailbox}</h2>
          <ul>
            {messages.map((message) => (
              <MessageCard
                key={message.recordingId}
                api={api}
                message={message}
                done={(sentence, isGone) => {
                  say(sentence);
                  if (isGone) focusHeading();
                  reload();
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one.localeCompare(other);
}

/** A day by the clock of this computer lies in one or two of the server's. */
async function loadMessages(
  api: Api,
  day: string,
  signal: AbortSignal,
): Promise<Answer<readonly Message[]>> {
  const found: Message[] = [];
  for (const utcDay of utcDaysOf(day)) {
    const answer = await api.ask<Readonly<{ recordings: readonly Message[] }>>(
      `recordings?day=${utcDay}`,
      { signal },
    );
    if (answer.problem !== undefined) return answer;
    found.push(...answer.value.recordings);
  }
  const ofDay = found.filter(({ recordedAt }) => localDay(new Date(recordedAt)) === day);
  return { value: ofDay.toSorted(urgentFirst), etag: undefined };
}

function urgentFirst(one: Message, other: Message): number {
  return (
    Number(other.urgent) - Number(one.urgent) || one.recordedAt.localeCompare(other.recordedAt)
  );
}
