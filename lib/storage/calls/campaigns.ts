import * as z from "zod";
import type { Campaign, CampaignHead, CampaignRecipient } from "../../campaign/campaign";
import { countRecipients, type CampaignCounts } from "../../campaign/countRecipients";
import { IvrError } from "../../errors";
import type { CampaignStore } from "../../placing/ports";
import { listToldNumbers } from "./listToldNumbers";
import { doInTurns } from "../tables/doInTurns";
import { fromJsonColumns, toJsonColumns } from "../tables/jsonColumns";
import { encodeKey } from "../tables/keyCodec";
import { makeChangeRow } from "../tables/makeChangeRow";
import { parseStored } from "../tables/parseStored";
import type { Columns, Row, RowAddress, Tables } from "../tables/tables";

const heads = "Campaigns";
const rows = "CampaignRecipients";

/** Nobody has to look at what is finished. */
const never = "9999-12-31T00:00:00.000Z";

/**
 * Makes the store of campaigns: table `Campaigns`, one row a campaign; table `CampaignRecipients`, partition the campaign's own id,
 * one row a recipient.
 */
export function makeCampaignStore(tables: Tables): CampaignStore {
  const change = makeChangeRow(tables, heads);
  return {
    insertCampaign: async (campaign, bodyHash) => {
      const { head, recipients } = campaign;
      if ((await tables.read(heads, toAddress(head.key))) !== undefined) return false;
      // Only added, never replaced: who was faster with the same request may call them already.
      await doInTurns(recipients, async (one) => {
        await tables.insert(rows, toRowAddress(head, one), toColumns(one));
      });
      const columns = {
        ...toHeadColumns(campaign, head.startedAt),
        bodyHash,
        isStopAsked: false,
      };
      return (await tables.insert(heads, toAddress(head.key), columns)) !== undefined;
    },
    loadCampaign: async (key) => {
      const row = await tables.read(heads, toAddress(key));
      if (row === undefined) return undefined;
      const head = toHead(row);
      const kept = await tables.list(rows, { partition: encodeKey(head.id) });
      return {
        campaign: { head, recipients: kept.map(toRecipient) },
        bodyHash: String(row.columns["bodyHash"] ?? ""),
        isStopAsked: row.columns["isStopAsked"] === true,
        etag: row.etag,
        etags: new Map(kept.map((one) => [one.row, one.etag])),
      };
    },
    saveCampaign: makeSave(tables),
    listCampaigns: async (limit) => {
      const all = await tables.list(heads, {});
      return all
        .map((row) => ({
          head: toHead(row),
          counts: toCounts(row),
          isStopAsked: row.columns["isStopAsked"] === true,
        }))
        .toSorted((one, other) => other.head.startedAt.localeCompare(one.head.startedAt))
        .slice(0, limit);
    },
    askCampaignToStop: (key) => change(toAddress(key), { isStopAsked: true, lookAt: "" }),
    listSilentCampaigns: async (before) => {
      const silent = await tables.list(heads, {
        columnBefore: { column: "lookAt", value: before },
        select: ["key", "id"],
      });
      return silent.map(({ columns }) => ({
        key: String(columns["key"]),
        id: String(columns["id"]),
      }));
    },
  };
}

function makeSave(tables: Tables): CampaignStore["saveCampaign"] {
  return async (kept, campaign, lookAt) => {
    const before = new Map(kept.campaign.recipients.map((one) => [one.recipient, one]));
    const changed = campaign.recipients.filter((one) => before.get(one.recipient) !== one);
    const { bodyHash, isStopAsked } = kept;
    const columns = { ...toHeadColumns(campaign, lookAt ?? never), bodyHash, isStopAsked };
    const etag = await tables.replace(heads, toAddress(campaign.head.key), columns, kept.etag);
    if (etag === undefined) throw changedMeanwhile(campaign.head);
    const etags = new Map(kept.etags);
    await doInTurns(changed, async (one) => {
      const address = toRowAddress(campaign.head, one);
      const known = etags.get(address.row) ?? "";
      const now = await tables.replace(rows, address, toColumns(one), known);
      if (now !== undefined) etags.set(address.row, now);
      // Whoever was forgotten meanwhile stays forgotten.
      else if ((await tables.read(rows, address)) !== undefined) {
        throw changedMeanwhile(campaign.head);
      }
    });
    return { ...kept, campaign, etag, etags };
  };
}

function changedMeanwhile({ key }: CampaignHead): IvrError {
  return new IvrError(
    "IVR_STATE_CONFLICT",
    `The campaign ${key} was changed meanwhile: it is read again.`,
  );
}

function toAddress(key: string): RowAddress {
  return { partition: "campaigns", row: encodeKey(key) };
}

function toRowAddress({ id }: CampaignHead, { recipient }: CampaignRecipient): RowAddress {
  return { partition: encodeKey(id), row: encodeKey(recipient) };
}

function toHeadColumns({ head, recipients }: Campaign, lookAt: string): Columns {
  return {
    key: head.key,
    id: head.id,
    lookAt,
    counts: JSON.stringify(countRecipients(recipients)),
    ...toJsonColumns("head", head, { code: "CAMPAIGN_INVALID", what: "The campaign" }),
  };
}

function toColumns(one: CampaignRecipient): Columns {
  return {
    callId: one.callId ?? "",
    // By this column callers are forgotten.
    phoneNumber: "phone" in one.to && one.to.phone.startsWith("+") ? one.to.phone : "",
    // By this one those of whom recipients are told.
    toldNumbers: listToldNumbers(one).join(" "),
    calledAt: one.calledAt ?? "",
    ...toJsonColumns("recipient", one, { code: "CAMPAIGN_INVALID", what: "A recipient" }),
  };
}

/* What this app wrote is read as it is: only its outer form is judged. */
const headForm = z.looseObject({ key: z.string(), id: z.string(), settings: z.looseObject({}) });
const recipientForm = z.looseObject({
  recipient: z.string(),
  state: z.string(),
  attempt: z.number(),
});
const countsForm = z.record(z.string(), z.number());
const headSchema = z.custom<CampaignHead>((value) => headForm.safeParse(value).success);
const recipientSchema = z.custom<CampaignRecipient>(
  (value) => recipientForm.safeParse(value).success,
);
const countsSchema = z.custom<CampaignCounts>((value) => countsForm.safeParse(value).success);
const unreadable = { code: "IVR_STATE_UNREADABLE", what: "A campaign" } as const;

function toHead({ columns }: Row): CampaignHead {
  return parseStored(headSchema, fromJsonColumns("head", columns), unreadable);
}

function toRecipient({ columns }: Row): CampaignRecipient {
  return parseStored(recipientSchema, fromJsonColumns("recipient", columns), unreadable);
}

function toCounts({ columns }: Row): CampaignCounts {
  return parseStored(countsSchema, fromJsonColumns("counts", columns), unreadable);
}
