import { locationUtil, type NavModelItem } from '@grafana/data';
import { t } from '@grafana/i18n';
import { appPath } from '../paths';

/** Where a page lies below. */
export interface Place {
  readonly title: string;
  readonly path: string;
}

/**
 * The list of SLOs, by the address of the app, which leads on to it: Grafana leaves its own entry for the app out of
 * the breadcrumbs where the first of ours has the same address.
 */
export function slosPlace(): Place {
  return { title: t('list.title', 'SLOs'), path: appPath };
}

/** A page and what it lies below, the outermost first, as Grafana links them: each knows its parent. */
export function breadcrumb(title: string, below: readonly Place[]): NavModelItem {
  const parent = below.reduce<NavModelItem | undefined>(
    (parentItem, place) => ({ text: place.title, url: locationUtil.assureBaseUrl(place.path), parentItem }),
    undefined
  );
  return { text: title, parentItem: parent };
}
