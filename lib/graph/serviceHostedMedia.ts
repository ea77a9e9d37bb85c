import type { ServiceHostedMediaConfig } from "@microsoft/microsoft-graph-types";
import type { Odata } from "./odata";

/** Graph plays and records; no audio passes through this app. See https://learn.microsoft.com/graph/api/resources/servicehostedmediaconfig */
export const serviceHostedMedia: Odata<ServiceHostedMediaConfig> = {
  "@odata.type": "#microsoft.graph.serviceHostedMediaConfig",
};
