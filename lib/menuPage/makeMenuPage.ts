import { localized } from "../flow/document/localized";
import { findFirstLanguage, languageIn } from "../flow/document/languageIn";
import type { Flow } from "../flow/document/flow";
import type { Schedule } from "../flow/document/schedule";
import { toOf } from "../flow/steps/place";
import { omitUndefined } from "../flow/omitUndefined";
import { followCall, type Followed } from "./followCall";
import type { MenuPage } from "./menuPage";
import { showHours } from "./showHours";
import { showMenu } from "./showMenu";
import { showUniversalKeys } from "./showUniversalKeys";

/** Of what a page is made. */
export type MenuPageSource = Readonly<{
  flow: Flow;
  /** Opening hours of the bindings, which flows may name. */
  schedules?: Readonly<Record<string, Schedule>> | undefined;
  /** In which of its languages; the first, where it does not speak this one. */
  language: string;
  /** The number that is dialled, in E.164 form. */
  number?: string | undefined;
  /** The local date, `2026-11-29`: holidays that are past are left out. */
  today: string;
}>;

/** Makes the page of a flow's menu. Hidden options, what stands behind a PIN or a secret entry, and what `page.leaveOut` names are not on it. Pure. */
export function makeMenuPage({
  flow,
  schedules = {},
  language: wanted,
  number,
  today,
}: MenuPageSource): MenuPage {
  const language = languageIn(flow, wanted);
  const followed: Followed = {
    flow,
    language,
    leftOut: new Set(flow.page?.leaveOut),
    menus: new Map(),
    hours: new Set(),
  };
  const start = followCall(followed, toOf(flow.entry), { path: [] });
  const everywhere = showUniversalKeys(followed);
  // A map goes on with what is put into it meanwhile: menus that the choices of others lead to.
  const menus = [...eachOf(followed.menus, (menu) => showMenu(followed, menu))];
  const note = flow.page?.note;
  return omitUndefined({
    title: flow.name,
    language,
    languages: flow.languages,
    number,
    note: note === undefined ? undefined : localized(note, language, findFirstLanguage(flow)),
    start,
    menus,
    everywhere,
    hours: [...followed.hours].flatMap((key) => showHours(flow, schedules, key, today)),
  });
}

function* eachOf<Value, Made>(
  values: ReadonlyMap<string, Value>,
  make: (value: Value) => Made,
): Generator<Made> {
  for (const value of values.values()) yield make(value);
}
