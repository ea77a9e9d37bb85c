/** What keys of the keyboard do on the screen of a flow. */
export type KeyWords = Readonly<{
  keyboard: Readonly<{
    title: string;
    show: string;
    keys: readonly Readonly<{ keys: string; does: string }>[];
    noProblem: string;
  }>;
}>;
