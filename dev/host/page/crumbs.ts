import type { NavModelItem } from '@grafana/data';

/**
 * The breadcrumbs of a page below a section of Grafana's menu, the outermost first. As in Grafana the entry of the
 * section is left out where the outermost of the page's own has the same path.
 */
export function crumbsOf(page: NavModelItem, section: NavModelItem): readonly NavModelItem[] {
  const own = chain(page);
  const path = pathOf(section);
  const isTold = path !== '' && own[0] !== undefined && pathOf(own[0]) === path;
  return [...(isTold ? chain(section.parentItem) : chain(section)), ...own];
}

function chain(item: NavModelItem | undefined): readonly NavModelItem[] {
  return item === undefined ? [] : [...chain(item.parentItem), item];
}

function pathOf(item: NavModelItem): string {
  return item.url?.split('?')[0] ?? '';
}
