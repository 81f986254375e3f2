import { render } from '@testing-library/react';
import React, { type ReactElement } from 'react';
import { Route, Routes, useLocation } from 'react-router-dom';
import type { Instant } from '../slo/units';
import type { MemoryGateway } from '../state/testing/memoryGateway.fixture';
import { createState, NOW } from '../state/testing/renderState.fixture';
import { DeletionProvider } from './deletion/DeletionProvider';

export const LIST = '/a/headroom-slo-app/slos';

interface Frame {
  readonly gateway: MemoryGateway;
  readonly address: string;
  readonly now?: Instant;
}

/** What stands at every other address: the address. */
function Where() {
  return <output aria-label="address">{useLocation().pathname}</output>;
}

/** Pages at their routes, as the app has them: with the services, and with deletion, which can be undone. */
export function renderPage(routes: ReactElement, { gateway, address, now = NOW }: Frame) {
  const { services, clock, wrapper } = createState(gateway, address);
  clock.now = now;
  const { unmount } = render(
    <DeletionProvider>
      <Routes>
        {routes}
        <Route path="*" element={<Where />} />
      </Routes>
    </DeletionProvider>,
    { wrapper }
  );
  return { services, unmount };
}
