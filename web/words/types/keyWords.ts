/** What keys of the keyboard do on the screen of a flow. */
export type KeyWords = Readonly<{
  title: string;
  show: string;
  /** `changes`: only for those who may change the flow. */
  keys: readonly Readonly<{ keys: string; does: string; changes?: true }>[];
}>;
