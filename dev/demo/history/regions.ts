/** Where the customers of the checkout are, and which share of its requests is theirs. */
export const REGION_SHARES = { 'eu-west': 0.55, 'us-east': 0.33, 'ap-south': 0.12 } as const;

export type Region = keyof typeof REGION_SHARES;
export const REGIONS = Object.keys(REGION_SHARES) as readonly Region[];

/** The region of a request, by a number in [0, 1). */
export function regionAt(chance: number): Region {
  let sum = 0;
  return REGIONS.find((region) => chance < (sum += REGION_SHARES[region])) ?? 'eu-west';
}

export function isRegion(value: unknown): value is Region {
  return REGIONS.includes(value as Region);
}
