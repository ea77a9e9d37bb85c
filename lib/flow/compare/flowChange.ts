/** A place that a way leads to, or a step: its name in the document, and its title where it has one. */
export type ChangedPlace = Readonly<{ place: string; title?: string }>;

/** Something that is new, gone, or no longer the same. */
export type ChangeNews = "new" | "gone" | "changed";

/** What is different between two versions, as facts: sentences in other languages are made of it. Values are as the documents have them. */
export type FlowChange = Readonly<
  | { code: "begin"; from: ChangedPlace; to: ChangedPlace }
  | { code: "test"; name: string; news: ChangeNews }
  | { code: "universalKey"; key: string; from?: unknown; to?: unknown }
  | { code: "holiday"; schedule: string; holiday: string; news: ChangeNews }
  | { code: "day"; schedule: string; day: string; from?: unknown; to?: unknown }
  /** `rule` counts from 1; without it, the whole door is meant. */
  | { code: "door"; rule?: number; from?: unknown; to?: unknown }
  | { code: "stepNew" | "stepGone"; step: ChangedPlace; type: string }
  | { code: "stepType"; step: ChangedPlace; from: string; to: string }
  /** `exit` is the name of the exit, `path` where it is written. */
  | {
      code: "way";
      step: ChangedPlace;
      exit: string;
      path: string;
      from?: ChangedPlace;
      to?: ChangedPlace;
    }
  /** A key, a case or a part that is new or gone, with where it leads or led. */
  | {
      code: "element";
      step: ChangedPlace;
      path: readonly string[];
      keys?: string;
      news: ChangeNews;
      leads: ChangedPlace;
    }
  | { code: "order"; step?: ChangedPlace; path: readonly string[] }
  | { code: "field"; step?: ChangedPlace; path: readonly string[]; from?: unknown; to?: unknown }
>;
