import type { Bindings } from "../../lib/flow/document/bindings";
import type { Flow } from "../../lib/flow/document/flow";
import type { PageLanguage } from "../words/languages";

/** The flows that can be called, and those they go into, with what their names mean. */
export type DemoDocuments = Readonly<{
  flows: Readonly<Record<string, Flow>>;
  bindings: Readonly<Record<string, Bindings>>;
}>;

/** A flow that can be called. */
export type DemoName = "shop" | "clinic" | "bank" | "contoso";

/** What a flow of the page goes with: its bindings, and the test whose look-ups and PINs hold, so that a call gets somewhere. */
type DemoChoice = Readonly<{ name: DemoName; bindings: string; like?: string }>;

/** The flows that can be called, in the order of the page. */
export const demoChoices: readonly DemoChoice[] = [
  { name: "shop", bindings: "demo", like: "An order on its way" },
  { name: "clinic", bindings: "demo", like: "An appointment, in German" },
  { name: "bank", bindings: "demo", like: "The balance, then the main menu" },
  { name: "contoso", bindings: "local" },
];

/** The flow that is there first: one that speaks the language of the page. */
export const firstChoice: Readonly<Record<PageLanguage, DemoName>> = { en: "shop", de: "clinic" };
