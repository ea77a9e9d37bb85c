/** What the editor says of the nightly look beside the sentences of its findings. */
export type NightlyWords = Readonly<{
  /** Nothing is wrong, but something could not be looked at: 0. */
  title: (findings: number) => string;
  lead: (at: string) => string;
  since: (day: string) => string;
  goThere: (flow: string, step: string | undefined) => string;
  due: string;
  mended: (findings: number) => string;
}>;
