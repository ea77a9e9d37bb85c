/** The Idempotency-Key of one call of a campaign: asked for twice, it rings once. Pure. */
export function nameCampaignCall(campaignId: string, recipient: string, attempt: number): string {
  return `campaign/${campaignId}/${recipient}/${attempt}`;
}
