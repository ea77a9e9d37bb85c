import type { Fact } from "./facts";

/** What further operations of the queue cost, in $ per million, above so many a month. */
export const queueTiers = [
  { above: 2_500_000_000, perMillion: 0.2 },
  { above: 100_000_000, perMillion: 0.5 },
  { above: 13_000_000, perMillion: 0.8 },
] as const;

/** Where the tiers were read. */
export const queueTiersSource: Fact = {
  value: queueTiers.length,
  what: "prices of further queue operations: $0.80 a million above 13 million a month, $0.50 above 100, $0.20 above 2,500",
  source: "price lists of others, none of Microsoft's could be read",
  read: "2026",
};
