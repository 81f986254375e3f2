import { ratio } from '../../slo/units';
import { plain } from '../../ui/words/plain.fixture';
import { fittingNumber } from './fittingNumber';

test.each([
  ['fills a small panel', 0.62, 89, 28, false, '62 %', 23],
  ['has a largest size', 0.62, 2000, 1000, false, '62 %', 160],
  ['says that it is overspent where that can be read', -0.38, 400, 80, false, '−38 % (overspent)', 36],
  ['leaves it to sentences beside it', -0.38, 400, 80, true, '−38 %', 56],
  ['leaves it to the sign where it cannot', -0.38, 120, 40, false, '−38 %', 33],
  ['stays a number far below nothing', -190, 107, 22, false, '−19,000 %', 16],
  ['is a dash where nothing is known', undefined, 89, 28, false, '–', 23],
])('%s', (_, remaining, width, height, isExplained, text, fontSize) => {
  const fitting = fittingNumber(remaining === undefined ? undefined : ratio(remaining), width, height, isExplained);
  expect({ ...fitting, text: plain(fitting.text) }).toEqual({ text, fontSize });
});
