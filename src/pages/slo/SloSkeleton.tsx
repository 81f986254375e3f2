import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { Skeleton } from '../../ui/Skeleton';
import { CHART_FRAME } from '../../ui/TimeSeriesChart';

const TILES = 4;
const TILE_HEIGHT = 104;
/** Pixels of the sentence, which stands above the rest of the page. */
export const SENTENCE_HEIGHT = 32;

/** The page below its sentence in its final shape while its numbers come: tiles, burn-down. */
export function SloSkeleton({ chartHeight }: { readonly chartHeight: number }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.page}>
      <div className={styles.tiles}>
        {Array.from({ length: TILES }, (_, index) => (
          <Skeleton key={index} height={TILE_HEIGHT} />
        ))}
      </div>
      <Skeleton height={chartHeight + CHART_FRAME} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5) }),
  tiles: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: theme.spacing(1),
  }),
});
