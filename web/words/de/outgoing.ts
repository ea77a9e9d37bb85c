import { outgoing as en } from "../en/outgoing";
import type { OutgoingWords } from "../types/outgoingWords";

/** What is said of calls that are placed with a flow, in German. */
export const outgoing: OutgoingWords = {
  help: "Andere Programme können mit diesem Ablauf Leute anrufen, etwa um an einen Termin zu erinnern.",
  wantsKey: "Nichts Persönliches sagen, bevor jemand eine Taste gedrückt hat",
  key: "Taste, an der zu erkennen ist, dass ein Mensch zuhört",
  prompt: "Was bis dahin gesagt wird; auch ein Anrufbeantworter kann es hören",
  tries: "Wie oft es gesagt wird",
  usualPrompt: en.usualPrompt,
  inputs: "Was dem Ablauf bei einem Anruf mitgegeben wird",
  addInput: "Wert",
  inputName: "Name",
  description: "Was es ist",
  isOptional: "Anrufe gehen auch ohne ihn",
  remove: (name) => `Entfernen: ${name}`,
};
