import { dateTime, type TimeRange } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Dropdown, Menu, RefreshPicker, Stack, Text, TimeRangePicker, ToolbarButton } from '@grafana/ui';
import React from 'react';
import { useNavigate } from 'react-router-dom';
import type { Slo } from '../../slo/slo';
import { useServices } from '../../state/ServicesProvider';
import { useRefreshNow } from '../../state/useRefreshNow';
import type { RawRange } from '../../state/url/timeRange';
import { useTimeRange } from '../../state/url/useTimeRange';
import { MenuLink } from '../../ui/MenuLink';
import { PageButton } from '../../ui/PageButton';
import { useRefreshChoice } from './useRefreshChoice';
import { useDeletion } from '../deletion/useDeletion';
import { duplicatePath, editPath, listPath } from '../paths';
import { rangeWords } from './rangeWords';
import { readerTimeZone } from './readerTimeZone';
import { STANDARD_RANGE, useChartSpan } from './useChartSpan';
import { STEADY_ICON } from '../../ui/steadyIcon';

interface Props {
  readonly slo: Slo;
  readonly mayWrite: boolean;
  /** Whether the range stands beside its picker, which shows none on a phone. */
  readonly withRange?: boolean;
}

/** Edit, the rest, the range of the charts, and how often they are renewed. */
export function SloActions({ slo, mayWrite, withRange = false }: Props) {
  return (
    <Stack wrap="wrap" gap={1} alignItems="center">
      <PageButton href={editPath(slo.id)} variant="secondary" icon={mayWrite ? 'pen' : 'eye'}>
        {mayWrite ? t('slo.edit', 'Edit') : t('slo.show', 'Definition')}
      </PageButton>
      {mayWrite && <MoreActions slo={slo} />}
      <RangePicker />
      {withRange && <RangeText />}
      <Refresher />
    </Stack>
  );
}

function MoreActions({ slo }: Pick<Props, 'slo'>) {
  const remove = useDeletion();
  const navigate = useNavigate();
  const onDelete = async () => {
    if (await remove(slo)) {
      navigate(listPath);
    }
  };
  const menu = (
    <Menu>
      <MenuLink label={t('slo.duplicate', 'Duplicate')} icon="copy" url={duplicatePath(slo.id)} />
      <Menu.Divider />
      <Menu.Item label={t('slo.delete', 'Delete')} icon="trash-alt" destructive onClick={() => void onDelete()} />
    </Menu>
  );
  return (
    <Dropdown overlay={menu} placement="bottom-end">
      <ToolbarButton
        icon="ellipsis-v"
        variant="canvas"
        className={STEADY_ICON}
        aria-label={t('slo.more', 'More actions')}
      />
    </Dropdown>
  );
}

function RangePicker() {
  const [range, setRange] = useTimeRange(STANDARD_RANGE);
  const span = useChartSpan(range);
  const value: TimeRange = { from: dateTime(span.start * 1000), to: dateTime(span.end * 1000), raw: range };
  const shift = (by: number) => {
    const length = span.end - span.start;
    setRange(rawRange(span.start + by * length, span.end + by * length));
  };
  return (
    <TimeRangePicker
      value={value}
      timeZone={readerTimeZone()}
      onChange={({ raw }) => setRange({ from: textOf(raw.from), to: textOf(raw.to) })}
      onChangeTimeZone={() => undefined}
      onMoveBackward={() => shift(-0.5)}
      onMoveForward={() => shift(0.5)}
      onZoom={() =>
        setRange(rawRange(span.start - (span.end - span.start) / 2, span.end + (span.end - span.start) / 2))
      }
    />
  );
}

function RangeText() {
  const { now } = useServices();
  const [range] = useTimeRange(STANDARD_RANGE);
  const span = useChartSpan(range);
  return (
    <Text color="secondary" variant="bodySmall">
      {rangeWords(range, span, { now: now(), timeZone: readerTimeZone() })}
    </Text>
  );
}

function Refresher() {
  const { refreshNow, isRefreshing } = useRefreshNow();
  const choice = useRefreshChoice();
  return (
    <RefreshPicker
      value={choice.value}
      intervals={[...choice.intervals]}
      onIntervalChanged={choice.choose}
      onRefresh={refreshNow}
      isLoading={isRefreshing}
      noIntervalPicker={false}
      tooltip={t('slo.refresh', 'Refresh')}
    />
  );
}

function rawRange(start: number, end: number): RawRange {
  return { from: String(Math.round(start * 1000)), to: String(Math.round(end * 1000)) };
}

function textOf(value: TimeRange['raw']['from']): string {
  return typeof value === 'string' ? value : String(value.valueOf());
}
