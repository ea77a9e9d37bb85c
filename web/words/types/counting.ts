/** Says a number. */
export type Count = (count: number) => string;

/** Says something about something. */
export type About = (what: string) => string;
