import type { OpenedCampaigns } from "./openCampaigns";

/** What the commands need from the terminal they run in. */
export type CampaignsContext = Readonly<{
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Rejects with CONFIG_INVALID where no storage is named and no local stack runs. */
  openCampaigns: () => Promise<OpenedCampaigns>;
  /** Who is at the terminal: for the audit log. */
  who: string;
}>;
