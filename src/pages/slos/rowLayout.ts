import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** How much of a row has room: all of it, all but its history, or a card. */
export type RowLayout = 'full' | 'compact' | 'card';

const HISTORY_FROM = 1040;
const CARDS_BELOW = 860;

/**
 * By the width of the list in pixels, not of the screen: Grafana's menu may stand beside it. A width that is not known
 * yet is taken for a wide one.
 */
export function layoutFor(width: number): RowLayout {
  if (width === 0 || width >= HISTORY_FROM) {
    return 'full';
  }
  return width >= CARDS_BELOW ? 'compact' : 'card';
}

/** Height of a row in pixels, the same for every row: the list is virtual and nothing in it jumps. */
export const ROW_HEIGHTS: Readonly<Record<RowLayout, number>> = { full: 60, compact: 60, card: 116 };

/** The table says its layout in `data-layout`; what is inside of it follows. */
export const IN_CARD = '[data-layout="card"] &';
const IN_COMPACT = '[data-layout="compact"] &';

const COLUMNS = '124px minmax(160px, 1fr) 100px 80px 172px 84px';

/** Cells of a row and of the head above them. */
export const rowStyles = (theme: GrafanaTheme2) => ({
  grid: css({
    display: 'grid',
    gridTemplateColumns: `${COLUMNS} 120px 28px`,
    alignItems: 'center',
    columnGap: theme.spacing(1.5),
    padding: theme.spacing(0, 1.5),
    [IN_COMPACT]: { gridTemplateColumns: `${COLUMNS} 28px` },
    [IN_CARD]: {
      gridTemplateColumns: 'auto minmax(0, 1fr) auto 32px',
      gap: theme.spacing(0.75, 1),
      alignContent: 'center',
      gridTemplateAreas: '"name name name menu" "state budget burn burn"',
    },
  }),
  rowOnly: css({ [IN_CARD]: { display: 'none' } }),
  cardOnly: css({ display: 'none', [IN_CARD]: { display: 'inline' } }),
  history: css({ [`${IN_COMPACT}, ${IN_CARD}`]: { display: 'none' } }),
  state: css({ [IN_CARD]: { gridArea: 'state' } }),
  name: css({ minWidth: 0, [IN_CARD]: { gridArea: 'name' } }),
  budget: css({ minWidth: 0, [IN_CARD]: { gridArea: 'budget' } }),
  burn: css({ [IN_CARD]: { gridArea: 'burn' } }),
  menu: css({ [IN_CARD]: { gridArea: 'menu' } }),
});
