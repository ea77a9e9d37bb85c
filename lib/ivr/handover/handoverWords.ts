import type { CallParty } from "../call/callParty";

/** What a card says of a caller beside their own answers. */
type HandoverWords = Readonly<{
  title: (target: string) => string;
  caller: string;
  kinds: Readonly<Record<Exclude<CallParty["kind"], "phone">, string>>;
  flow: string;
}>;

/** By the language of a channel. */
export const handoverWords: Readonly<Record<"en" | "de", HandoverWords>> = {
  en: {
    title: (target) => `A call for ${target}`,
    caller: "Caller",
    kinds: {
      user: "a colleague in Teams",
      application: "another telephone service",
      guest: "a guest in Teams",
      unknown: "number withheld",
    },
    flow: "Called",
  },
  de: {
    title: (target) => `Ein Anruf für ${target}`,
    caller: "Anrufer",
    kinds: {
      user: "jemand aus dem Haus in Teams",
      application: "ein anderer Telefondienst",
      guest: "ein Gast in Teams",
      unknown: "Nummer unterdrückt",
    },
    flow: "Angerufen",
  },
};
