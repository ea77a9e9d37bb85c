/** What stands around the text of a message that is no flow's own: a title, names with values, and where there is more. */
export type ComposedNews = Readonly<{
  title: string;
  facts: readonly (readonly [name: string, value: string])[];
  link?: Readonly<{ title: string; url: string }> | undefined;
}>;
