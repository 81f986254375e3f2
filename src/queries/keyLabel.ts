/** The label that tells the terms of one request apart. Labels of users never begin like this. */
export const KEY_LABEL = 'slo_q';
