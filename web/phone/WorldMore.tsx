import { personPresences } from "../../lib/flow/presence/personPresence";
import { useWords } from "../words/useWords";
import { namesOf, worldLike, type LookUpAnswer, type TransferEnd } from "./phoneWorld";
import { WorldHelpers } from "./WorldHelpers";
import type { WorldProps } from "./worldProps";

const outcomes = ["failed", "notFound", "found"] as const;

/** What everybody outside does in a call: switches, people who are called, systems that are asked, PINs. */
export function WorldMore({ flow, world, change }: WorldProps) {
  const { phone: words } = useWords();
  return (
    <>
      <LikeTest flow={flow} change={change} />
      <label class="field">
        <span>{words.country}</span>
        <input
          type="text"
          maxLength={2}
          value={world.country}
          onInput={({ currentTarget }) => change({ country: currentTarget.value })}
        />
      </label>
      <Transfers world={world} change={change} />
      <WorldHelpers flow={flow} world={world} change={change} />
      <Presence flow={flow} world={world} change={change} />
      <Switches flow={flow} world={world} change={change} />
      <Answers flow={flow} world={world} change={change} />
      <Pins flow={flow} world={world} change={change} />
    </>
  );
}

const mostTransfers = 5;

/** How one transfer after the other ends; the last holds for all that follow. */
function Transfers({ world: { transfers }, change }: Omit<WorldProps, "flow">) {
  const { phone: words } = useWords();
  const set = (index: number, end: string) =>
    change({ transfers: transfers.with(index, end as TransferEnd) });
  return (
    <fieldset>
      <legend>{words.transfers}</legend>
      {transfers.map((chosen, index) => (
        <label key={index} class="field">
          <span>{words.transferOf(index + 1)}</span>
          <select value={chosen} onChange={({ currentTarget: { value } }) => set(index, value)}>
            {Object.entries(words.transferEnds).map(([end, text]) => (
              <option key={end} value={end}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
      {transfers.length < mostTransfers && (
        <button
          type="button"
          class="plain"
          onClick={() => change({ transfers: [...transfers, "accepted"] })}
        >
          {words.andThen}
        </button>
      )}
      {transfers.length > 1 && (
        <button
          type="button"
          class="plain"
          onClick={() => change({ transfers: transfers.slice(0, -1) })}
        >
          {words.oneLess}
        </button>
      )}
    </fieldset>
  );
}

/** What Teams says of people when a step asks for it: that they are available, until somebody says otherwise. */
function Presence({ flow, world: { available, presences }, change }: WorldProps) {
  const { phone: words, conditions } = useWords();
  const people = namesOf(flow, "person");
  if (people.length === 0) return null;
  const presenceOf = (name: string) =>
    presences[name] ?? (available?.includes(name) === false ? "busy" : "available");
  return (
    <fieldset>
      <legend>{words.free}</legend>
      {people.map((name) => (
        <label key={name} class="field">
          <span>{name}</span>
          <select
            value={presenceOf(name)}
            onChange={({ currentTarget: { value } }) => {
              const presence = personPresences.find((one) => one === value) ?? "available";
              change({ presences: { ...presences, [name]: presence } });
            }}
          >
            {personPresences.map((presence) => (
              <option key={presence} value={presence}>
                {conditions.presences[presence]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

function LikeTest({ flow, change }: Pick<WorldProps, "flow" | "change">) {
  const { phone: words } = useWords();
  const { tests = [] } = flow;
  if (tests.length === 0) return null;
  return (
    <label class="field">
      <span>{words.like}</span>
      <select
        value=""
        onChange={({ currentTarget: { value } }) => {
          const test = tests.find(({ name }) => name === value);
          if (test !== undefined) change(worldLike(flow, test));
        }}
      >
        <option value="">{words.likeNone}</option>
        {tests.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Switches({ flow, world, change }: WorldProps) {
  const { phone: words } = useWords();
  const switches = namesOf(flow, "switch");
  if (switches.length === 0) return null;
  return (
    <fieldset>
      <legend>{words.switches}</legend>
      {switches.map((name) => (
        <label key={name} class="check">
          <input
            type="checkbox"
            checked={world.switches.includes(name)}
            onChange={({ currentTarget: { checked } }) => {
              const others = world.switches.filter((one) => one !== name);
              change({ switches: checked ? [...others, name] : others });
            }}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Answers({ flow, world, change }: WorldProps) {
  const { phone: words } = useWords();
  const endpoints = namesOf(flow, "endpoint");
  if (endpoints.length === 0) return null;
  const answer = (name: string): LookUpAnswer =>
    world.answers[name] ?? { outcome: "failed", values: "" };
  const set = (name: string, fields: Partial<LookUpAnswer>) =>
    change({ answers: { ...world.answers, [name]: { ...answer(name), ...fields } } });
  return (
    <fieldset>
      <legend>{words.answers}</legend>
      {endpoints.map((name) => (
        <div key={name} class="answerFields">
          <label class="field">
            <span>{name}</span>
            <select
              value={answer(name).outcome}
              onChange={({ currentTarget: { value } }) =>
                set(name, { outcome: outcomes.find((one) => one === value) ?? "failed" })
              }
            >
              {outcomes.map((one) => (
                <option key={one} value={one}>
                  {words.answer[one]}
                </option>
              ))}
            </select>
          </label>
          {answer(name).outcome === "found" && (
            <textarea
              rows={3}
              aria-label={`${name}: ${words.answerValues}`}
              placeholder={words.answerValues}
              value={answer(name).values}
              onInput={({ currentTarget }) => set(name, { values: currentTarget.value })}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}

function Pins({ flow, world, change }: WorldProps) {
  const { phone: words } = useWords();
  const pins = namesOf(flow, "PIN");
  if (pins.length === 0) return null;
  return (
    <fieldset>
      <legend>{words.pins}</legend>
      {pins.map((name) => (
        <label key={name} class="field">
          <span>{name}</span>
          <input
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={world.pins[name] ?? ""}
            onInput={({ currentTarget }) =>
              change({ pins: { ...world.pins, [name]: currentTarget.value } })
            }
          />
        </label>
      ))}
    </fieldset>
  );
}
