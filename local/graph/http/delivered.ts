import type { SentMail } from "../actions/sendMail";

/** What would have reached people: a mail, or what was posted to a channel. */
export type Delivered =
  | (Readonly<{ kind: "mail" }> & SentMail)
  | Readonly<{ kind: "post"; channel: string; id: string; body: unknown }>;
