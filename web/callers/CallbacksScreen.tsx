import { useState } from "preact/hooks";
import type { Api, Me } from "../app/api";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useCallerWords } from "../words/useCallerWords";
import { CallbackCard, type Callback } from "./CallbackCard";
import { CallersPage } from "./CallersPage";
import { groupBy } from "./groupBy";
import { useHeadingFocus } from "./useHeadingFocus";
import { usePolled } from "./usePolled";

type CallbacksScreenProps = Readonly<{ api: Api; me: Me }>;

const everyInMs = 20_000;

/** Who waits to be called back, by the team that calls, the longest waiting first. */
export function CallbacksScreen({ api, me }: CallbacksScreenProps) {
  const words = useCallerWords();
  const [said, setSaid] = useState("");
  return (
    <CallersPage me={me} part="callbacks" lead={words.callbacksLead} said={said}>
      <Callbacks api={api} say={setSaid} />
    </CallersPage>
  );
}

function Callbacks({ api, say }: Readonly<{ api: Api; say: (sentence: string) => void }>) {
  const words = useCallerWords();
  const { value, problem, reload } = usePolled(
    (signal) =>
      api.ask<Readonly<{ callbacks: readonly Callback[] }>>("callbacks?limit=200", { signal }),
    "callbacks",
    everyInMs,
  );
  const focusHeading = useHeadingFocus(value);
  const callbacks = value?.callbacks;
  // Of the lines, too, the one in which somebody waits the longest comes first.
  const lines = groupBy(callbacks ?? [], ({ callbackQueue }) => callbackQueue);
  return (
    <div class="leftBehind">
      {problem !== undefined && <ProblemNote problem={problem} retry={reload} />}
      {problem === undefined && callbacks === undefined && <Waiting />}
      {callbacks?.length === 0 && (
        <div class="emptyNote">
          <h2>{words.noCallbacks}</h2>
          <p>{words.noCallbacksHelp}</p>
        </div>
      )}
      {[...lines].map(([line, waiting]) => (
        <section key={line} aria-label={line}>
          <h2>{line}</h2>
          <ul>
            {waiting.map((callback) => (
              <CallbackCard
                key={callback.requestId}
                api={api}
                callback={callback}
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
