/** The label that tells the terms of one request apart. */
export const KEY_LABEL = 'q';
