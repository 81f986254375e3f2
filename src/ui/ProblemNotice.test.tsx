import { render, screen } from '@testing-library/react';
import React from 'react';
import { ProblemNotice } from './ProblemNotice';

test('what a server said is broken wherever it has to be, so that it stays inside of a narrow page', () => {
  const detail = `Loading failed: https://grafana.example/${'x'.repeat(200)}`;
  render(<ProblemNotice problem={{ kind: 'unavailable', title: 'Could not read', detail, remedy: 'Wait.' }} />);
  expect(screen.getByText(detail)).toHaveStyle({ overflowWrap: 'anywhere' });
});
