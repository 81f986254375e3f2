import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** Height of a row in pixels, the same for every row: the list is virtual and nothing in it jumps. */
export const ROW_HEIGHT = 60;
export const NARROW_ROW_HEIGHT = 92;

/** Cells of a row and of the head above them; on a narrow screen the row becomes a card of two lines. */
export const rowStyles = (theme: GrafanaTheme2) => ({
  grid: css({
    display: 'grid',
    gridTemplateColumns: '110px minmax(160px, 1fr) 120px 80px 190px 84px 124px 32px',
    alignItems: 'center',
    columnGap: theme.spacing(2),
    padding: theme.spacing(0, 1.5),
    [theme.breakpoints.down('lg')]: {
      gridTemplateColumns: 'auto minmax(0, 1fr) auto 32px',
      columnGap: theme.spacing(1),
      gridTemplateAreas: '"name name name menu" "state budget burn burn"',
    },
  }),
  wideOnly: css({ [theme.breakpoints.down('lg')]: { display: 'none' } }),
  narrowOnly: css({ [theme.breakpoints.up('lg')]: { display: 'none' } }),
  state: css({ [theme.breakpoints.down('lg')]: { gridArea: 'state' } }),
  name: css({ minWidth: 0, [theme.breakpoints.down('lg')]: { gridArea: 'name' } }),
  budget: css({ minWidth: 0, [theme.breakpoints.down('lg')]: { gridArea: 'budget' } }),
  burn: css({ [theme.breakpoints.down('lg')]: { gridArea: 'burn' } }),
  menu: css({ [theme.breakpoints.down('lg')]: { gridArea: 'menu' } }),
});
