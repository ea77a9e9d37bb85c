/** A call to be placed. A phone number is only reached from an application instance that has a number. */
export type NewCall = Readonly<{
  target:
    Readonly<{ kind: "user"; userId: string }> | Readonly<{ kind: "phone"; phoneNumber: string }>;
  source?: Readonly<{ applicationInstanceId: string; displayName?: string }>;
  /** The app's home tenant unless told. */
  tenantId?: string;
}>;

/** Places a call; it rings when this resolves. Rejects with GRAPH_REFUSED, GRAPH_THROTTLED or GRAPH_UNAVAILABLE; after the last nobody knows whether it rings. */
export type CreateCall = (
  call: NewCall,
) => Promise<Readonly<{ callId: string; callChainId?: string }>>;
