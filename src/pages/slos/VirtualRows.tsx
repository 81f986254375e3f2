import React, { memo, useEffect, useRef } from 'react';
import type { Slo, SloId } from '../../slo/slo';
import { ListHelp } from './ListHelp';
import type { ListRow } from './listRow';
import { Row } from './Row';
import { ROWS_ID, useListKeys } from './useListKeys';
import { useRowsInView } from './useRowsInView';
import { useTopInPage } from './useTopInPage';

export interface VirtualRowsProps {
  readonly rows: readonly ListRow[];
  readonly mayWrite: boolean;
  readonly onDelete: (slo: Slo) => void;
  readonly onMenu: (isOpen: boolean) => void;
  /** Told which SLOs are on screen: they are asked first. */
  readonly onVisible: (ids: readonly SloId[]) => void;
  /** In pixels, the same for all. */
  readonly rowHeight: number;
}

const PLACED = { position: 'absolute', top: 0, left: 0, right: 0 } as const;

/** Only the rows on screen are in the document; the page itself scrolls. */
export const VirtualRows = memo(function VirtualRows(props: VirtualRowsProps) {
  const { rows, mayWrite, onDelete, onMenu, onVisible, rowHeight: height } = props;
  const list = useRef<HTMLDivElement>(null);
  const top = useTopInPage(list);
  const { first, end, reveal } = useRowsInView({ count: rows.length, height, top });
  const drawn = rows.slice(first, end);
  // As text, since the same rows on screen must not be told again.
  const shown = drawn.map(({ slo }) => slo.id).join(' ');
  useEffect(() => onVisible(shown.split(' ').filter(Boolean) as SloId[]), [shown, onVisible]);
  const { isHelpOpen, closeHelp } = useListKeys(rows, mayWrite, reveal);
  return (
    <div ref={list} id={ROWS_ID} role="rowgroup" style={{ position: 'relative', height: rows.length * height }}>
      {drawn.map((row, place) => {
        const index = first + place;
        const style = { ...PLACED, height, transform: `translateY(${index * height}px)` };
        return (
          <div key={row.slo.id} role="presentation" style={style}>
            <Row row={row} index={index} mayWrite={mayWrite} onDelete={onDelete} onMenu={onMenu} />
          </div>
        );
      })}
      {isHelpOpen && <ListHelp onClose={closeHelp} />}
    </div>
  );
});
