import type { Campaign, CampaignRecipient } from "../../campaign/campaign";
import { countRecipients } from "../../campaign/countRecipients";
import type { Bindings } from "../../flow/document/bindings";
import { maskNumber } from "../../ivr/call/maskNumber";
import { ownEntry } from "../../ivr/call/ownEntry";

/** What came of a campaign, as people are told: who confirmed, or how many. Numbers show their last three digits. Pure. */
export function sayResult({ head, recipients }: Campaign, { people = {} }: Bindings): string {
  const { confirmed, notReached, notCalled } = countRecipients(recipients);
  const { key, settings, refusal } = head;
  const more = refusal === undefined ? "" : ` ${refusal}`;
  if (settings.order === "all") {
    return `${key}: ${confirmed} of ${recipients.length} confirmed, ${notReached} were not reached, ${notCalled} were not called.${more}`;
  }
  const who = recipients.find(({ state }) => state === "confirmed");
  if (who !== undefined) return `${key}: ${nameOf(who, people)} confirmed at ${who.endedAt ?? ""}.`;
  const calls = recipients.reduce((sum, { tries }) => sum + tries, 0);
  return `${key}: nobody confirmed. ${calls} calls were made to ${recipients.length} people.${more}`;
}

function nameOf({ to }: CampaignRecipient, people: NonNullable<Bindings["people"]>): string {
  if ("person" in to) return ownEntry(people, to.person)?.name ?? to.person;
  if ("phone" in to) return to.phone.startsWith("+") ? maskNumber(to.phone) : to.phone;
  return Object.values(people).find(({ userId }) => userId === to.userId)?.name ?? "somebody";
}
