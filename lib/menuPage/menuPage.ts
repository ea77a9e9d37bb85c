/** A menu as a page shows it: what callers are told, which keys they have, and what comes of each. Free of everything private. */
export type MenuPage = Readonly<{
  title: string;
  /** The language of everything the flow says. */
  language: string;
  /** All languages that the flow speaks, the first one first. */
  languages: readonly string[];
  /** The number that is dialled, in E.164 form; absent where there is none. */
  number?: string;
  note?: string;
  /** What a call begins with. */
  start: Leading;
  /** Every menu that a caller can come to, in the order in which callers do. */
  menus: readonly ShownMenu[];
  /** Keys that work in every menu. */
  everywhere: readonly Readonly<{ keys: string; leads: Leading }>[];
  /** Opening hours that decide where a call goes. */
  hours: readonly ShownHours[];
}>;

/** One menu. */
export type ShownMenu = Readonly<{
  /** Of this page: `menu-1`. */
  id: string;
  /** The step it stands for. */
  step: string;
  title: string;
  /** What is said here, sentence by sentence. */
  words: readonly string[];
  choices: readonly ShownChoice[];
}>;

/** One choice of a menu. */
export type ShownChoice = Readonly<{
  keys: string;
  label: string;
  /** It is not there for everybody, or not always. */
  isSometimes?: true;
  /** The keys from the start of the call to this choice, one press after the other; absent where no fixed keys lead here. */
  path?: readonly string[];
  leads: Leading;
}>;

/** What comes next: words that are heard on the way, then one thing. */
export type Leading = Readonly<{ words: readonly string[]; comes: Destination }>;

/** What a call comes to. */
export type Destination =
  /** Another menu of this page. */
  | Readonly<{ type: "toMenu"; menu: string; title: string }>
  /** One of several, by opening hours. */
  | Readonly<{ type: "byHours"; hours: string; ways: readonly TimedLeading[] }>
  /** One of several; which one depends on the call. */
  | Readonly<{ type: "byCall"; ways: readonly Leading[] }>
  /** Something that the page can say in one sentence. */
  | Readonly<{ type: DestinationKind }>;

/** Things that a page says in one sentence. */
export type DestinationKind =
  | "person"
  | "message"
  | "callback"
  | "directory"
  | "entry"
  | "secret"
  | "otherMenu"
  | "back"
  | "again"
  | "ends"
  | "onThePhone";

/** What comes at a time. */
export type TimedLeading = Readonly<{ when: string; leads: Leading }>;

/** Opening hours as a table shows them. */
export type ShownHours = Readonly<{
  id: string;
  key: string;
  title: string;
  timeZone: string;
  /** Monday first: the hours of each day, none where it is closed. */
  week: readonly Readonly<{ day: number; ranges: readonly (readonly [string, string])[] }>[];
  /** The next days that go before the week. */
  holidays: readonly Readonly<{
    name: string;
    from: string;
    to: string;
    ranges: readonly (readonly [string, string])[];
  }>[];
}>;
