import { locationUtil, textUtil } from '@grafana/data';

/**
 * Where a link that somebody wrote into an SLO leads. One within Grafana ("/d/checkout") opens in a new tab, past
 * Grafana's router, so it needs the path that Grafana has of its own.
 */
export function wholeAddress(url: string): string {
  return textUtil.sanitizeUrl(locationUtil.assureBaseUrl(url));
}
