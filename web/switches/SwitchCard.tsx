import { useId, useState } from "preact/hooks";
import type { Api, Me, Problem } from "../app/api";
import { mayDo } from "../app/mayDo";
import { isSwitchOn } from "../model/isSwitchOn";
import { shownName } from "../model/shownName";
import { switchEnd, switchStays, type SwitchStay } from "../model/switchEnd";
import { LabelledInput } from "../bound/LabelledInput";
import { RefusalNote } from "../bound/RefusalNote";
import { Tool } from "../ui/Tool";
import { useBoundWords } from "../words/useBoundWords";
import { useWords } from "../words/useWords";
import type { Switch } from "./useSwitches";
import { pageLocale } from "../words/pageLocale";

type SwitchCardProps = Readonly<{
  api: Api;
  me: Me;
  shown: Switch;
  /** Of the section, for whoever removes it. */
  etag: string;
  /** Says what was done. */
  done: (sentence: string) => void;
}>;

/** One switch: where it stands, who threw it last, and the button that throws it. */
export function SwitchCard({ api, me, shown, etag, done }: SwitchCardProps) {
  const { switches: words } = useBoundWords();
  const [problem, setProblem] = useState<Problem>();
  const [isAsking, setIsAsking] = useState(false);
  const id = useId();
  const { name } = shown;
  const isOn = isSwitchOn(shown, new Date());
  const ask = async (path: string, request: Parameters<Api["ask"]>[1], sentence: string) => {
    setIsAsking(true);
    const answer = await api.ask(path, request);
    setIsAsking(false);
    setProblem(answer.problem);
    if (answer.problem === undefined) done(sentence);
  };
  const throwTo = (on: boolean, until?: Date) =>
    ask(
      `switches/${encodeURIComponent(name)}`,
      { method: "PUT", body: { on, ...(until && { until: until.toISOString() }) } },
      on ? words.turnedOn(name) : words.turnedOff(name),
    );
  return (
    <li class={isOn ? "switchCard isOn" : "switchCard"} aria-labelledby={id}>
      <div class="switchHead">
        <h2 id={id}>{name}</h2>
        {mayDo(me, "Administer") && !isOn && (
          <Tool
            label={words.remove(name)}
            sign="remove"
            act={() =>
              void ask(
                `bindings/switches/${encodeURIComponent(name)}`,
                { method: "DELETE", etag },
                words.turnedOff(name),
              )
            }
          />
        )}
      </div>
      <SwitchState shown={shown} isOn={isOn} />
      {problem !== undefined && <RefusalNote problem={problem} />}
      {mayDo(me, "Operate") &&
        (isOn ? (
          <button
            type="button"
            class="throw"
            disabled={isAsking}
            onClick={() => void throwTo(false)}
          >
            {words.turnOff}
            <span class="hidden"> {name}</span>
          </button>
        ) : (
          <TurnOn name={name} isAsking={isAsking} turnOn={(until) => void throwTo(true, until)} />
        ))}
    </li>
  );
}

type SwitchStateProps = Readonly<{ shown: Switch; isOn: boolean }>;

function SwitchState({ shown: { until, last }, isOn }: SwitchStateProps) {
  const names = useWords();
  const { switches: words } = useBoundWords();
  const when = new Intl.DateTimeFormat(pageLocale(), {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (
    <>
      <p class="switchState">
        <span class="lamp" aria-hidden="true" />
        {!isOn
          ? words.off
          : until === undefined
            ? words.on
            : words.onUntil(when.format(new Date(until)))}
      </p>
      <p class="quietText">
        {last === undefined
          ? words.neverThrown
          : words.thrown(shownName(last.who, names), when.format(new Date(last.at)))}
      </p>
    </>
  );
}

type TurnOnProps = Readonly<{
  name: string;
  isAsking: boolean;
  turnOn: (until: Date | undefined) => void;
}>;

/** The button that turns a switch on, and for how long. */
function TurnOn({ name, isAsking, turnOn }: TurnOnProps) {
  const { switches: words } = useBoundWords();
  const [stay, setStay] = useState<SwitchStay>("untilOff");
  const [own, setOwn] = useState("");
  const [isPast, setIsPast] = useState(false);
  const press = () => {
    const now = new Date();
    const until = switchEnd(stay, own, now);
    const isWrong = until !== undefined && !(until.getTime() > now.getTime());
    setIsPast(isWrong);
    if (!isWrong) turnOn(until);
  };
  return (
    <div class="turnOn">
      <label class="field">
        <span aria-hidden="true">{words.howLong}</span>
        <select
          aria-label={words.howLongOf(name)}
          value={stay}
          onChange={({ currentTarget: { value } }) => {
            setIsPast(false);
            setStay(switchStays.find((one) => one === value) ?? "untilOff");
          }}
        >
          {switchStays.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </select>
      </label>
      {stay === "ownTime" && (
        <LabelledInput
          label={words.untilWhen}
          type="datetime-local"
          value={own}
          change={setOwn}
          wrong={isPast ? words.notInPast : undefined}
        />
      )}
      <button type="button" class="throw primary" disabled={isAsking} onClick={press}>
        {words.turnOn}
        <span class="hidden"> {name}</span>
      </button>
    </div>
  );
}
