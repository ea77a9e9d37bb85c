import type { OutgoingWords } from "../types/outgoingWords";

const usualPrompt = {
  de: "Wir haben eine Nachricht für Sie. Drücken Sie die 1, um sie zu hören.",
  en: "We have a message for you. Press 1 to hear it.",
  es: "Tenemos un mensaje para usted. Pulse 1 para escucharlo.",
  fr: "Nous avons un message pour vous. Appuyez sur 1 pour l’écouter.",
};

/** What is said of calls that are placed with a flow, in English. */
export const outgoing: OutgoingWords = {
  help: "Other programs can call people with this flow, to remind them of an appointment for instance.",
  wantsKey: "Say nothing private before somebody has pressed a key",
  key: "Key that shows that a person listens",
  prompt: "What is said until then; a machine may hear it, too",
  tries: "How often it is said",
  usualPrompt,
  inputs: "What is given to the flow with a call",
  addInput: "value",
  inputName: "Name",
  description: "What it is",
  isOptional: "Calls can be placed without it",
  remove: (name) => `Remove: ${name}`,
};
