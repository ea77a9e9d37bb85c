import type { ComponentType } from "preact";
import type { Session } from "./session";

/** A session, or what is to be shown in its place. */
export type Opened = Readonly<
  { session: Session; Screen?: undefined } | { Screen: ComponentType; session?: undefined }
>;
