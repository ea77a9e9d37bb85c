/** Who is at the other end. `id` is an E.164 number for phones, an object id otherwise; absent when Graph withholds it. */
export type CallParty = Readonly<{
  kind: "phone" | "user" | "application" | "guest" | "unknown";
  id?: string;
  displayName?: string;
  tenantId?: string;
  countryCode?: string;
  /** The language of their Teams, without its country: `en`. */
  language?: string;
}>;
