import { instant } from '../../slo/units';
import { createServerClock } from './serverClock';

const NOON = Date.UTC(2026, 0, 15, 12) / 1000;
const AT_NOON = 'Thu, 15 Jan 2026 12:00:00 GMT';

/** A clock whose browser shows the given seconds after noon, before and after an answer that says it is noon. */
function heard(date: string | null, sentAt: number, receivedAt: number): number {
  let browser = sentAt;
  const clock = createServerClock(() => instant(NOON + browser));
  const hear = clock.sending();
  browser = receivedAt;
  hear(date);
  return clock.now() - NOON;
}

describe('createServerClock', () => {
  it('is the clock of the browser before anything was heard', () => {
    expect(createServerClock(() => instant(7)).now()).toBe(7);
  });

  test.each<[string, number, number, number]>([
    ['twenty days behind', -20 * 86_400, -20 * 86_400 + 1, 0],
    ['ten minutes behind', -600, -600, 0],
    ['ten minutes ahead', 600, 602, 3],
    ['two days ahead', 2 * 86_400, 2 * 86_400, 1],
  ])('puts a browser right that is %s', (_, sentAt, receivedAt, now) => {
    expect(heard(AT_NOON, sentAt, receivedAt)).toBe(now);
  });

  test.each<[string, number, number]>([
    ['the same second', 0.25, 0.5],
    ['the end of the second that was said', 0.75, 1],
    ['an answer that took half a minute', -14, 16],
  ])('leaves a browser alone whose clock may be right: %s', (_, sentAt, receivedAt) => {
    expect(heard(AT_NOON, sentAt, receivedAt)).toBe(receivedAt);
  });

  test.each([null, '', 'yesterday', 'Thu, 99 Foo 2026'])('learns nothing from %j', (date) => {
    expect(heard(date, -600, -600)).toBe(-600);
  });

  it('forgets a difference that is gone', () => {
    let browser = NOON - 600;
    const clock = createServerClock(() => instant(browser));
    clock.sending()(AT_NOON);
    expect(clock.now()).toBe(NOON);
    browser = NOON + 0.5;
    clock.sending()(AT_NOON);
    expect(clock.now()).toBe(NOON + 0.5);
  });

  it('measures by the clock of the browser, not by what it has put right before', () => {
    const clock = createServerClock(() => instant(NOON - 600));
    clock.sending()(AT_NOON);
    clock.sending()(AT_NOON);
    expect(clock.now()).toBe(NOON);
  });
});
