/** Who the app is in the bench. */
export const appIdentity = {
  IVR_APP_ID: "a0a0a0a0-0000-4000-8000-000000000001",
  IVR_TENANT_ID: "b0b0b0b0-0000-4000-8000-000000000002",
  GRAPH_CREDENTIAL: "none",
};

/** The queue between ingress and worker. */
export const callEventQueue = "call-events-v1";
