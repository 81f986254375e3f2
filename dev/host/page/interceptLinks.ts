import { locationService } from '@grafana/runtime';

/** Grafana follows plain links inside its router: no page is loaded again, and what blocks navigation is asked. */
export function interceptLinks(event: MouseEvent): void {
  const anchor = event.target instanceof Element ? event.target.closest('a') : null;
  const href = anchor?.getAttribute('href');
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || !href?.startsWith('/') || anchor?.target) {
    return;
  }
  event.preventDefault();
  locationService.push(href);
}
