import { wallAt } from "../model/instantAt";
import { useWords } from "../words/useWords";
import { WorldMore } from "./WorldMore";
import type { WorldProps } from "./worldProps";
import { pageLocale } from "../words/pageLocale";

/** When the call comes, who calls, and what everybody outside does: one line, until somebody changes it. */
export function World({ flow, world, change }: WorldProps) {
  const { phone: words } = useWords();
  const when = new Intl.DateTimeFormat(pageLocale(), {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(new Date(`${world.wall}Z`));
  return (
    <details class="world">
      <summary>
        <span class="worldLine">
          <strong>{when}</strong>
          <span>{world.isWithheld ? words.withheld : world.caller}</span>
        </span>
        <span class="change">{words.change}</span>
      </summary>
      <div class="moreFields">
        <CallerFields flow={flow} world={world} change={change} />
        <WorldMore flow={flow} world={world} change={change} />
      </div>
    </details>
  );
}

function CallerFields({ flow, world, change }: WorldProps) {
  const { phone: words } = useWords();
  const named = new Intl.DisplayNames([document.documentElement.lang], { type: "language" });
  const now = () => change({ wall: wallAt(new Date().toISOString(), flow.timeZone) });
  return (
    <>
      <label class="field">
        <span>{words.when}</span>
        <input
          type="datetime-local"
          value={world.wall}
          onInput={({ currentTarget: { value } }) => {
            if (value !== "") change({ wall: value });
          }}
        />
      </label>
      <p class="zone">
        {words.zone(flow.timeZone)}
        <button type="button" class="plain" onClick={now}>
          {words.now}
        </button>
      </p>
      <label class="field">
        <span>{words.caller}</span>
        <input
          type="tel"
          value={world.isWithheld ? "" : world.caller}
          placeholder={world.isWithheld ? words.withheldShort : undefined}
          disabled={world.isWithheld}
          onInput={({ currentTarget }) => change({ caller: currentTarget.value })}
        />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={world.isWithheld}
          onChange={({ currentTarget }) => change({ isWithheld: currentTarget.checked })}
        />
        <span>{words.withheld}</span>
      </label>
      {flow.languages.length > 1 && (
        <label class="field">
          <span>{words.beginsIn}</span>
          <select
            value={world.language}
            onChange={({ currentTarget }) => change({ language: currentTarget.value })}
          >
            {flow.languages.map((tag) => (
              <option key={tag} value={tag}>
                {named.of(tag) ?? tag}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
