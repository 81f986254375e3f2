import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { definitionOf } from '../src/queries/recorded/definition';
import { RECORDED } from '../src/queries/recorded/names';
import { recordedWindow } from '../src/queries/recorded/recordedWindow';
import type { Slo } from '../src/slo/slo';
import { instant } from '../src/slo/units';
import { decodeStored } from '../src/spec/decodeStored';
import { withCalendarWindows } from './thousandSlos';

const TEN_MINUTES = 600;
const MONTH = 32 * 86_400;
/** The longest window that is read from minutes, and some more. */
const MINUTES_KEPT = 7 * 3600;
/** Groups are evaluated in a second of their own. */
const SECOND = 23;
/** Rules go on while blocks are written and pages are opened. */
const AHEAD = 3600;

/**
 * OpenMetrics of what rules have recorded in more than thirty days: ten requests a second for each SLO, one of 5,000
 * fails. Those of a calendar window say to which period they belong, which is all the same to a rolling one.
 */
export async function writeRecorded(file: string, end: number): Promise<void> {
  const decoded = await decodeStored(withCalendarWindows());
  if (!decoded.ok) {
    throw new Error('The catalogue of the bench cannot be read.');
  }
  const { slos } = decoded.value.catalogue;
  const stream = createWriteStream(file);
  const family = async (
    metric: string,
    span: number,
    step: number,
    text: (slo: Slo) => { labels: string; value: number }
  ) => {
    stream.write(`# TYPE ${metric} unknown\n`);
    const first = Math.ceil((end - span) / step) * step + SECOND;
    for (const slo of slos) {
      const { labels, value } = text(slo);
      const series = `${metric}{slo_id="${slo.id}",slo_service="${slo.service}"${labels}`;
      let lines = '';
      for (let time = first; time <= end + AHEAD; time += step) {
        const { period } = recordedWindow(slo.objective.window, instant(time));
        lines += `${series}${period === undefined ? '' : `,slo_period="${period}"`}} ${value} ${time}\n`;
      }
      if (!stream.write(lines)) {
        await once(stream, 'drain');
      }
    }
  };
  await family(RECORDED.total, MINUTES_KEPT, 60, () => ({ labels: '', value: 10 }));
  await family(RECORDED.bad, MINUTES_KEPT, 60, () => ({ labels: '', value: 0.002 }));
  await family(RECORDED.totalOfTenMinutes, MONTH, TEN_MINUTES, () => ({ labels: '', value: 6000 }));
  await family(RECORDED.badOfTenMinutes, MONTH, TEN_MINUTES, () => ({ labels: '', value: 1.2 }));
  await family(RECORDED.definition, MONTH, TEN_MINUTES, (slo) => ({
    labels: `,slo_definition="${definitionOf(slo)}"`,
    value: 1,
  }));
  stream.end('# EOF\n');
  await once(stream, 'finish');
}
