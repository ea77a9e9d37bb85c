import type { Api } from "../app/api";
import type { FindSound } from "./makePlayer";

/** Makes what finds the sound of words: each is asked for once. What failed is asked for again the next time. */
export function makeFindSound(api: Pick<Api, "ask">): FindSound {
  const known = new Map<string, Promise<string | undefined>>();
  return ({ text, language, voice }) => {
    const body = { text, language, ...(voice === undefined ? {} : { voice }) };
    const key = JSON.stringify(body);
    const before = known.get(key);
    if (before !== undefined) return before;
    const asked = api
      .ask<Readonly<{ promptId: string }>>("prompts/speak", { method: "POST", body })
      .then(({ value }) => {
        if (value === undefined) known.delete(key);
        return value?.promptId;
      });
    known.set(key, asked);
    return asked;
  };
}
