/** What people are told, however it reaches them. */
export type News = Readonly<{
  title: string;
  /** Names and values, in the order in which they are read. */
  facts: readonly (readonly [name: string, value: string])[];
  /** The words of a flow, from whoever they are. */
  text: string | undefined;
  links: readonly Readonly<{ title: string; url: string }>[];
  isUrgent: boolean;
}>;
