import type { EntryPoint } from "../app/api";
import { useTelephoneWords } from "../words/useTelephoneWords";

/** Who is called, and by whom. */
export type Dialled = Readonly<{ to: string; from: string }>;

type DiallingProps = Readonly<{
  entryPoints: readonly EntryPoint[];
  dialled: Dialled;
  change: (dialled: Dialled) => void;
  isOff: boolean;
}>;

/** Chooses a number of the running app, or any other, and the number that calls. */
export function Dialling({ entryPoints, dialled, change, isOff }: DiallingProps) {
  const { telephone: words } = useTelephoneWords();
  const numbers = entryPoints.filter((one) => one.dialled !== "*");
  return (
    <fieldset class="dialling" disabled={isOff}>
      <label class="field">
        <span>{words.to}</span>
        <input
          type="text"
          list="numbers"
          value={dialled.to}
          onInput={({ currentTarget }) => change({ ...dialled, to: currentTarget.value.trim() })}
        />
      </label>
      <datalist id="numbers">
        {numbers.map((one) => (
          <option key={one.dialled} value={one.dialled}>
            {one.flow}
          </option>
        ))}
      </datalist>
      <label class="field">
        <span>{words.from}</span>
        <input
          type="tel"
          value={dialled.from}
          onInput={({ currentTarget }) => change({ ...dialled, from: currentTarget.value.trim() })}
        />
      </label>
    </fieldset>
  );
}
