/** What a token allows, as far as it can be known: its roles; that none is asked for; or that it cannot be had or read. */
export type GrantedRoles =
  | Readonly<{ type: "roles"; roles: readonly string[] }>
  | Readonly<{ type: "notAsked" }>
  | Readonly<{ type: "unknown" }>;

/** Reads what the token of this environment's app allows in its home tenant. */
export type ReadRoles = () => Promise<GrantedRoles>;
