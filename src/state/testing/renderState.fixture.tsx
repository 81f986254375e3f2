import { act, renderHook } from '@testing-library/react';
import React, { type ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { type Instant, instant } from '../../slo/units';
import { createServices, type Services } from '../services';
import { ServicesProvider } from '../ServicesProvider';
import { createMemoryGateway, type MemoryGateway } from './memoryGateway.fixture';

/** 21 November 2026, 14:00:07 UTC: not on the grid on which everything is evaluated. */
export const NOW = instant(Date.UTC(2026, 10, 21, 14, 0, 7) / 1000);

export interface State {
  readonly gateway: MemoryGateway;
  readonly services: Services;
  readonly clock: { now: Instant };
  readonly wrapper: (props: { readonly children: ReactNode }) => React.JSX.Element;
}

/** Services over a gateway in memory, and a wrapper for `render` and `renderHook`. */
export function createState(gateway: MemoryGateway = createMemoryGateway(), address = '/'): State {
  const clock = { now: NOW };
  const services = createServices({ gateway, now: () => clock.now });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <MemoryRouter initialEntries={[address]} future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <ServicesProvider services={services}>{children}</ServicesProvider>
    </MemoryRouter>
  );
  return { gateway, services, clock, wrapper };
}

/** `renderHook` inside the services. */
export function renderState<T, P>(state: State, hook: (props: P) => T, initialProps: P) {
  return renderHook(hook, { wrapper: state.wrapper, initialProps });
}

/**
 * Lets so much time pass on the clock of jest, and whatever follows from answers settle: React renders between the
 * rounds only, and each answer may lead to the next question.
 */
export async function pass(ms = 100): Promise<void> {
  const rounds = [
    ...Array.from({ length: 6 }, () => 15),
    Math.max(0, ms - 120),
    ...Array.from({ length: 2 }, () => 15),
  ];
  for (const round of rounds) {
    await act(() => jest.advanceTimersByTimeAsync(round));
  }
}
