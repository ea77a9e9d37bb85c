import type { Channel } from "../flow/document/channel";
import type { ReadRoles } from "../graph/consent/grantedRoles";
import type { AnsweringPorts } from "../publishing/loadAnsweringFlows";
import type { PromptStore } from "../publishing/ports";
import type { QueueChannelMessage } from "../worker/ports";
import type { NightlyReport } from "./findings/finding";
import type { AddressTrial } from "./findings/judges/judgeAddresses";
import type { KnownUsers } from "./findings/judges/judgePeople";
import type { EndingRecording } from "./findings/judges/judgeRecordings";

/** What the directory and Teams know of the tenant, asked as the app. All reject like GraphCalls. */
export type TenantDirectory = Readonly<{
  /** Those of these people and resource accounts that are there, by their ids in small letters. */
  findUsers: (ids: readonly string[]) => Promise<KnownUsers>;
  /** The digits of all numbers that are assigned to somebody. */
  listAssignedNumbers: () => Promise<ReadonlySet<string>>;
  /** The secrets of an app registration: the first letters of each, and when it ends (ISO instant). */
  listAppSecrets: (appId: string) => Promise<readonly Readonly<{ hint: string; endsAt: string }>[]>;
}>;

/** Asks an address for nothing but whether it is there; never rejects. */
export type TryAddress = (url: string) => Promise<AddressTrial>;

/** Messages that are deleted before an ISO instant, at most so many. Rejects with STORAGE_UNAVAILABLE. */
export type ListEndingRecordings = (
  before: string,
  limit: number,
) => Promise<readonly EndingRecording[]>;

/** What the app itself is known by at Graph. */
export type OwnCredential = Readonly<{
  kind: "federated" | "secret" | "certificate" | "none";
  appId: string;
  /** The secret itself, to find its end by its first letters. */
  secret?: string | undefined;
  /** When the certificate ends, ISO instant; rejects where it cannot be read. */
  readCertificateEnd?: (() => Promise<string>) | undefined;
}>;

/** Keeps the report of the last night, one for all. Both reject with STORAGE_UNAVAILABLE. */
export type NightlyReportStore = Readonly<{
  loadNightlyReport: () => Promise<NightlyReport | undefined>;
  saveNightlyReport: (report: NightlyReport) => Promise<void>;
}>;

/** What the nightly look needs from outside. */
export type NightlyPorts = AnsweringPorts &
  NightlyReportStore &
  Readonly<{
    promptStore: Pick<PromptStore, "listPrompts">;
    listEndingRecordings: ListEndingRecordings;
    directory: TenantDirectory;
    readRoles: ReadRoles;
    tryAddress: TryAddress;
    /** The address of a channel as it is asked, its secret included. Throws where a setting is missing. */
    readAddress: (channel: Exclude<Channel, { kind: "mail" }>) => string;
    /** The own address, where a certificate of its own may end; undefined on one machine. */
    publicUrl: string | undefined;
    credential: OwnCredential;
    queueChannelMessage: QueueChannelMessage;
    /** The channel that is told; none: nobody is. */
    channel: string | undefined;
    /** Where people read the report; undefined where the editor is off. */
    link: string | undefined;
    now: () => string;
  }>;
