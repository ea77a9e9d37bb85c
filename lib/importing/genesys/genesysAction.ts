import type { ForeignPart } from "../source/foreignPart";

/** An action of a task or a state, and where it goes on. */
export type GenesysAction = Readonly<{
  kind: string;
  name: string;
  part: ForeignPart;
  next: string;
}>;
