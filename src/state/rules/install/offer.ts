/**
 * Whether a way to install can be gone from here, or why not, as the end of a sentence; without a reason where there is
 * nothing to bring and nothing to take away.
 */
export type Offer = { readonly offered: true } | { readonly offered: false; readonly reason?: string };

export const OFFERED: Offer = { offered: true };
