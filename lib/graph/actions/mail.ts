/** A mail as it is given to Graph. */
export type Mail = Readonly<{
  from: string;
  to: readonly string[];
  subject: string;
  html: string;
  /** The same whenever it is sent again; Exchange makes one where there is none. */
  messageId: string | undefined;
  isUrgent: boolean;
  attachment?: Readonly<{ name: string; contentType: string; content: Uint8Array }> | undefined;
}>;
/** Sends a mail and keeps it among the sent ones. Rejects like GraphCalls. */
export type SendMail = (mail: Mail) => Promise<void>;
