/** How often something happened among so many calls of one version. */
type Share = Readonly<{ calls: number; happened: number }>;

/** What is bet on: the shares of both versions, and the difference of shares that is refuted when the bet is won. */
type Bet = Readonly<{ live: number; tried: number; margin: number }>;

const smallest = 1e-6;
const mostHalvings = 60;

/**
 * By which factor (its logarithm) a bet on calls of both versions grows: how likely they are under the bet, divided by how
 * likely they are under those shares, the margin apart, that come nearest to it. If the shares are really the margin apart or
 * lie on the other side of it, the factor is at most 1 in expectation, whatever they are. Pure.
 *
 * Because with these nearest shares p and q the two slopes, weighed by calls, add up to nothing, the logarithm of the
 * expectation is at most calls x slope x (difference - margin), which has the right sign. See Turner, Ly and Grünwald:
 * Generic E-variables for exact sequential k-sample tests (https://arxiv.org/abs/2106.02693).
 */
export function evaluateBet(bet: Bet, live: Share, tried: Share): number {
  if (live.calls === 0 || tried.calls === 0) return 0;
  const nearest = findNearest(bet, live.calls, tried.calls);
  return growth(live, bet.live, nearest) + growth(tried, bet.tried, nearest + bet.margin);
}

function growth({ calls, happened }: Share, bet: number, nearest: number): number {
  return (
    happened * Math.log(bet / nearest) + (calls - happened) * Math.log((1 - bet) / (1 - nearest))
  );
}

/** The live version's share among the pairs of shares that are the margin apart, where these are nearest to the bet: the slope there is nothing. */
function findNearest({ live, tried, margin }: Bet, liveCalls: number, triedCalls: number): number {
  // Without a margin both shares are one, and the nearest is that of all calls.
  if (margin === 0) return (liveCalls * live + triedCalls * tried) / (liveCalls + triedCalls);
  const slope = (share: number) =>
    liveCalls * slopeOf(live, share) + triedCalls * slopeOf(tried, share + margin);
  let low = Math.max(smallest, Math.min(live, tried - margin));
  let high = Math.min(1 - margin - smallest, Math.max(live, tried - margin));
  for (let halving = 0; halving < mostHalvings; halving += 1) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function slopeOf(bet: number, share: number): number {
  return (bet - share) / (share * (1 - share));
}
