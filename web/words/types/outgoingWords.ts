import type { About } from "./counting";

/** What is said of calls that are placed with a flow. */
export type OutgoingWords = Readonly<{
  help: string;
  wantsKey: string;
  key: string;
  prompt: string;
  tries: string;
  usualPrompt: Readonly<Record<"de" | "en" | "es" | "fr", string>>;
  inputs: string;
  addInput: string;
  inputName: string;
  description: string;
  isOptional: string;
  remove: About;
}>;
