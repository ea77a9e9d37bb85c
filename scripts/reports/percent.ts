/** A share in percent, without digits that nobody needs; a dash of nothing. Pure. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return "-";
  const share = (part / whole) * 100;
  return `${share > 0 && share < 10 ? share.toFixed(1) : Math.round(share)} %`;
}
