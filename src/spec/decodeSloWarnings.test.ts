import '../promql/readText';
import { decodeSlo } from './decodeSlo';
import { messagesOf, VALID } from './decodeSlo.fixture';

test.each([
  [
    'an unknown key',
    { ...VALID, taem: 'x' },
    '`taem` is not known to this version; it is kept as it is and has no effect. Write `team` if that is meant.',
  ],
  [
    'an unknown key that is like no other',
    { ...VALID, objective: { target: 9, colour: 1 } },
    '`objective.colour` is not known to this version; it is kept as it is and has no effect. Known here are target, window, slices.',
  ],
  [
    'time slices of events',
    { ...VALID, objective: { ...VALID.objective, slices: { length: '1m', target: 99, noData: 'ignore' } } },
    'A slice of 1m holds a single scrape where targets are scraped once a minute, and a counter cannot be seen to grow in it. Use slices of 2m or more, unless you scrape more often.',
  ],
  [
    'labels of processes, which slices do not look at,',
    {
      ...VALID,
      sli: { events: { ...VALID.sli.events, instanceLabels: ['pod'] } },
      objective: { ...VALID.objective, slices: { length: '5m', target: 99, noData: 'ignore' } },
    },
    '`sli.events.instanceLabels` is not used while `objective.slices` is there. Remove it.',
  ],
  [
    'an SLA as strict as the SLO',
    { ...VALID, sla: { target: 99.9 } },
    '`sla.target` is 99.9, which is not below the target of the SLO (99.9). Promise less outward than is aimed at inside.',
  ],
  [
    'slices that are too long',
    {
      ...VALID,
      sli: { threshold: { query: 'max(lag)', op: '<=', value: 1 } },
      objective: { target: 9, window: '1d', slices: { length: '1h', noData: 'bad' } },
    },
    'Fewer than 100 slices fit into the window, so each of them weighs more than 1 %. Use shorter slices, for example `length: 1m`.',
  ],
])('%s is a warning, and the SLO is there', (_what, json, message) => {
  expect(decodeSlo(json).ok).toBe(true);
  expect(messagesOf(json)).toEqual([message]);
});
