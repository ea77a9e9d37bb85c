import type { DemoDocuments } from "./demoChoices";

declare global {
  /** The demo flows and what their names mean, by the names of their files; the build of the page puts them in. */
  const demoDocuments: DemoDocuments;
}
