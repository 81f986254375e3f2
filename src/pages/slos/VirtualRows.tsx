import { useTheme2 } from '@grafana/ui';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import React, { memo, useEffect, useRef } from 'react';
import type { Slo, SloId } from '../../slo/slo';
import { HelpModal } from './HelpModal';
import type { ListRow } from './listRow';
import { Row } from './Row';
import { NARROW_ROW_HEIGHT, ROW_HEIGHT } from './rowLayout';
import { useListKeys } from './useListKeys';
import { useMedia } from './useMedia';
import { useTopInPage } from './useTopInPage';

interface Props {
  readonly rows: readonly ListRow[];
  readonly mayWrite: boolean;
  readonly onDelete: (slo: Slo) => void;
  /** Told which SLOs are on screen: they are asked first. */
  readonly onVisible: (ids: readonly SloId[]) => void;
}

const OVERSCAN = 8;

/** Only the rows on screen are in the document; the page itself scrolls. */
export const VirtualRows = memo(function VirtualRows({ rows, mayWrite, onDelete, onVisible }: Props) {
  const theme = useTheme2();
  const isNarrow = useMedia(theme.breakpoints.down('lg').replace('@media ', ''));
  const list = useRef<HTMLDivElement>(null);
  const offset = useTopInPage(list);
  const height = isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollMargin: offset,
    getItemKey: (index) => rows[index]?.slo.id ?? index,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const items = virtualizer.getVirtualItems();
  // As text, since the same rows on screen must not be told again.
  const shown = items.map(({ index }) => rows[index]?.slo.id).join(' ');
  useEffect(() => onVisible(shown.split(' ').filter(Boolean) as SloId[]), [shown, onVisible]);
  const { marked, isHelpOpen, closeHelp } = useListKeys(rows, mayWrite, (index) => virtualizer.scrollToIndex(index));
  return (
    <div ref={list} role="rowgroup" style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
      {items.map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <div
              key={key}
              role="presentation"
              style={{
                position: 'absolute',
                top: 0,
                left: 0,
                right: 0,
                height,
                transform: `translateY(${start - offset}px)`,
              }}
            >
              <Row row={row} index={index} isMarked={marked === row.slo.id} mayWrite={mayWrite} onDelete={onDelete} />
            </div>
          )
        );
      })}
      {isHelpOpen && <HelpModal onClose={closeHelp} />}
    </div>
  );
});
