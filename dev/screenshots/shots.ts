import { APP_ID } from '../appId';

export interface Shot {
  readonly name: string;
  readonly path: string;
  readonly theme: 'dark' | 'light';
  readonly width: number;
  readonly height: number;
}

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 380, height: 800 };
const APP = `/a/${APP_ID}/slos`;

const pages = {
  list: APP,
  slo: `${APP}/checkout-requests`,
  groups: `${APP}/checkout-regions`,
  exclusions: `${APP}/front-door-uptime`,
  editor: `${APP}/checkout-requests/edit`,
  new: `${APP}/new`,
  dashboard: '/d/headroom-demo',
  settings: `/plugins/${APP_ID}`,
  rules: `/a/${APP_ID}/rules`,
} as const;

/** What the README shows. */
export const readmeShots: readonly Shot[] = [
  { name: 'list-dark', path: pages.list, theme: 'dark', ...WIDE },
  { name: 'slo-dark', path: pages.slo, theme: 'dark', width: 1440, height: 1400 },
  { name: 'editor-light', path: pages.editor, theme: 'light', width: 1440, height: 1200 },
  { name: 'dashboard-dark', path: pages.dashboard, theme: 'dark', width: 1440, height: 960 },
  { name: 'list-narrow', path: pages.list, theme: 'dark', ...NARROW },
];

/** Every page, wide and narrow, in both themes: to be looked at. */
export const allShots: readonly Shot[] = Object.entries(pages).flatMap(([name, path]) =>
  (['dark', 'light'] as const).flatMap((theme) => [
    { name: `${name}-${theme}-wide`, path, theme, ...WIDE },
    { name: `${name}-${theme}-narrow`, path, theme, ...NARROW },
  ])
);
