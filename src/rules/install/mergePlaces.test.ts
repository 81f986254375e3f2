import { seconds } from '../../slo/units';
import { type GroupState, timesSentence, together } from '../running/groupState';
import type { SloDrift } from '../running/sloDrift';
import { mergePlaces } from './mergePlaces';

const NAMES = ['events', 'window'];

function group(name: string, state: GroupState['state'], file?: string): GroupState {
  const running = { name, interval: seconds(60), rules: [], ...(file !== undefined && { file }) };
  return { group: name, state, differences: [], ...(state !== 'missing' && { running }) };
}

/** One SLO, whose groups are all in a state. */
function drift(state: GroupState['state'], file?: string, slo = 'checkout'): SloDrift {
  return { slo, state, groups: NAMES.map((name) => group(name, state, file)) };
}

const summary = (drifts: readonly SloDrift[]) =>
  drifts.map(({ slo, state, groups }) => [
    `${slo}: ${state}`,
    ...groups.map((one) => [one.group, one.state, one.place ?? 'listed', ...timesSentence(one)].join(' ')),
  ]);

const NOWHERE = drift('missing');

test.each<[string, readonly SloDrift[], Parameters<typeof mergePlaces>[1], ReadonlyArray<readonly string[]>]>([
  [
    'nothing runs anywhere',
    [NOWHERE],
    [{ kind: 'grafana', slos: [NOWHERE] }],
    [['checkout: missing', 'events missing listed', 'window missing listed']],
  ],
  [
    'Grafana holds all',
    [NOWHERE],
    [{ kind: 'grafana', slos: [drift('same')] }],
    [['checkout: same', 'events same grafana', 'window same grafana']],
  ],
  [
    'Grafana holds one group, and one that nobody wants',
    [NOWHERE],
    [{ kind: 'grafana', slos: [{ ...NOWHERE, groups: [group('events', 'same'), group('old', 'orphaned')] }] }],
    [['checkout: changed', 'events same grafana', 'window missing listed', 'old orphaned grafana']],
  ],
  [
    'the data source and Grafana run the same',
    [drift('same', 'a.yaml')],
    [{ kind: 'grafana', slos: [drift('same', 'Headroom')] }],
    [
      [
        'checkout: twice',
        'events twice listed It runs 2 times: in a.yaml and Grafana. Take it away in all but one.',
        'window twice listed It runs 2 times: in a.yaml and Grafana. Take it away in all but one.',
      ],
    ],
  ],
  [
    'the data source runs it as it is wanted, and Grafana another version',
    [drift('same', 'a.yaml')],
    [{ kind: 'grafana', slos: [drift('changed', 'Headroom')] }],
    [
      [
        'checkout: changed',
        'events changed listed It runs 2 times: in a.yaml and Grafana. Take it away in all but one.',
        'window changed listed It runs 2 times: in a.yaml and Grafana. Take it away in all but one.',
      ],
    ],
  ],
  [
    'the data source runs it twice, and Grafana once more',
    [
      {
        slo: 'checkout',
        state: 'twice',
        groups: drift('twice', 'a.yaml').groups.map((one) => ({
          ...one,
          again: drift('same', 'b.yaml')
            .groups.flatMap(({ running }) => (running ? [{ running }] : []))
            .slice(0, 1),
        })),
      },
    ],
    [{ kind: 'grafana', slos: [drift('same')] }],
    [
      [
        'checkout: twice',
        'events twice listed It runs 3 times: in a.yaml and b.yaml and Grafana. Take it away in all but one.',
        'window twice listed It runs 3 times: in a.yaml and b.yaml and Grafana. Take it away in all but one.',
      ],
    ],
  ],
  [
    'the data source lists what its ruler holds',
    [drift('same', 'Headroom')],
    [{ kind: 'ruler', slos: [drift('changed')] }],
    [['checkout: same', 'events same listed', 'window same listed']],
  ],
  [
    'a file runs what a ruler holds that the data source does not list',
    [drift('same', 'a.yaml')],
    [{ kind: 'ruler', slos: [drift('same')] }],
    [
      [
        'checkout: twice',
        'events twice listed It runs 2 times: in a.yaml and the ruler. Take it away in all but one.',
        'window twice listed It runs 2 times: in a.yaml and the ruler. Take it away in all but one.',
      ],
    ],
  ],
  [
    'the data source lists what its ruler holds, beside what it runs of a file',
    [
      {
        slo: 'checkout',
        state: 'twice',
        groups: drift('same', 'a.yaml').groups.map((one, at) =>
          together(one, drift('same', 'Headroom').groups.slice(at, at + 1))
        ),
      },
    ],
    [{ kind: 'ruler', slos: [drift('same')] }],
    [
      [
        'checkout: twice',
        'events twice listed It runs 2 times: in a.yaml and the ruler. Take it away in all but one.',
        'window twice listed It runs 2 times: in a.yaml and the ruler. Take it away in all but one.',
      ],
    ],
  ],
  [
    'the data source lists nothing of what its ruler holds, and Grafana holds it, too',
    [NOWHERE],
    [
      { kind: 'ruler', slos: [drift('same')] },
      { kind: 'grafana', slos: [drift('same')] },
    ],
    [
      [
        'checkout: twice',
        'events twice ruler It runs 2 times: in the ruler and Grafana. Take it away in all but one.',
        'window twice ruler It runs 2 times: in the ruler and Grafana. Take it away in all but one.',
      ],
    ],
  ],
  [
    'what nobody wants any more, listed and held by the ruler, and in Grafana',
    [drift('orphaned', 'Headroom')],
    [
      { kind: 'ruler', slos: [drift('orphaned')] },
      { kind: 'grafana', slos: [drift('orphaned'), drift('orphaned', undefined, 'basket')] },
    ],
    [
      [
        'checkout: orphaned',
        'events orphaned listed',
        'events orphaned grafana',
        'window orphaned listed',
        'window orphaned grafana',
      ],
      ['basket: orphaned', 'events orphaned grafana', 'window orphaned grafana'],
    ],
  ],
])('%s', (_, listed, places, expected) => {
  expect(summary(mergePlaces(listed, places))).toEqual(expected);
});
