/** The label that tells the terms of one request apart. Labels of users never begin like this. */
export const KEY_LABEL = 'slo_q';

/** The label that keeps the parts of a sum apart until they are added. */
export const PART_LABEL = 'slo_part';
