import { currentCompletions, startCompletion } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';

import type { CompletionSource } from './completionSource';
import { PromqlField } from './PromqlField';
import type { PromqlFieldProps } from './promqlFieldProps';
import { promqlDiagnostics } from './promqlLint';
import { toPrometheusClient } from './toPrometheusClient';

// CodeMirror measures text, which jsdom cannot.
Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
Range.prototype.getBoundingClientRect = () => new DOMRect();

function Form(props: Partial<PromqlFieldProps>) {
  const [value, setValue] = useState(props.value ?? '');
  return (
    <>
      <PromqlField id="query" label="All events" {...props} value={value} onChange={setValue} />
      <button>next</button>
      <output>{value}</output>
    </>
  );
}

/** The editor after it has taken the place of the plain field. */
async function editor(): Promise<EditorView> {
  const content = await waitFor(() => {
    const element = document.querySelector<HTMLElement>('.cm-content');
    if (!element) {
      throw new Error('not loaded');
    }
    return element;
  });
  const view = EditorView.findFromDOM(content);
  if (!view) {
    throw new Error('no view');
  }
  return view;
}

const write = (view: EditorView, text: string) =>
  act(() =>
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: text },
      selection: { anchor: text.length },
      userEvent: 'input.type',
    })
  );

describe('PromqlField', () => {
  it('can be written in before its editor is loaded, and keeps text and focus then', async () => {
    render(<Form value="up" />);
    const plain = screen.getByRole('textbox', { name: 'All events' });
    expect(plain.tagName).toBe('TEXTAREA');
    plain.focus();
    const view = await editor();
    expect(view.state.doc.toString()).toBe('up');
    expect(view.contentDOM).toHaveFocus();
  });

  it('has a name, an id for its label, and says that it is wrong', async () => {
    render(<Form invalid aria-describedby="why" />);
    const { contentDOM } = await editor();
    expect(screen.getByRole('textbox', { name: 'All events' })).toBe(contentDOM);
    expect(contentDOM).toHaveAttribute('id', 'query');
    expect(contentDOM).toHaveAttribute('aria-invalid', 'true');
    expect(contentDOM).toHaveAttribute('aria-describedby', 'why');
  });

  it('lets Tab leave it', async () => {
    render(<Form value="up" />);
    const view = await editor();
    act(() => view.focus());
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'next' })).toHaveFocus();
    expect(view.state.doc.toString()).toBe('up');
  });

  it('reports what is written, and follows what is put into it', async () => {
    const { rerender } = render(<PromqlField id="q" label="Q" value="up" onChange={() => undefined} />);
    const view = await editor();
    const reported: string[] = [];
    rerender(<PromqlField id="q" label="Q" value="down" onChange={(text) => reported.push(text)} />);
    expect(view.state.doc.toString()).toBe('down');
    expect(reported).toEqual([]);
    await write(view, 'sideways');
    expect(reported).toEqual(['sideways']);
  });

  it('cannot be changed when it is read-only, but can be reached and copied', async () => {
    render(<Form value="up" readOnly />);
    const { contentDOM, state } = await editor();
    expect(state.readOnly).toBe(true);
    expect(contentDOM).toHaveAttribute('contenteditable', 'false');
    expect(contentDOM).toHaveAttribute('tabindex', '0');
  });

  it('suggests names of the data source', async () => {
    const source: CompletionSource = {
      metricNames: async () => ['http_requests_total', 'up'],
      labelNames: async () => [],
      labelValues: async () => [],
    };
    render(<Form source={source} />);
    const view = await editor();
    await write(view, 'http_');
    act(() => {
      startCompletion(view);
    });
    // The list itself is placed by measuring, which jsdom cannot.
    await waitFor(() =>
      expect(currentCompletions(view.state).map(({ label }) => label)).toContain('http_requests_total')
    );
    expect(currentCompletions(view.state).map(({ label }) => label)).not.toContain('up');
  });
});

describe('names', () => {
  const failing: CompletionSource = {
    metricNames: () => Promise.reject(new Error('forbidden')),
    labelNames: () => Promise.reject(new Error('forbidden')),
    labelValues: () => Promise.reject(new Error('forbidden')),
  };

  it('that cannot be read suggest nothing and do not break the field', async () => {
    const client = toPrometheusClient(failing);
    await expect(client.metricNames('h')).resolves.toEqual([]);
    await expect(client.labelNames('up')).resolves.toEqual([]);
    await expect(client.labelValues('job', 'up')).resolves.toEqual([]);
  });

  it('are asked for without a metric where there is none', async () => {
    const asked: unknown[] = [];
    const client = toPrometheusClient({
      ...failing,
      labelNames: async (metric) => {
        asked.push(metric);
        return ['job'];
      },
    });
    await expect(client.labelNames('')).resolves.toEqual(['job']);
    expect(asked).toEqual([undefined]);
  });
});

describe('promqlDiagnostics', () => {
  test.each<[string, string, ReadonlyArray<readonly [number, number]>]>([
    ['nothing written is not wrong yet', '  ', []],
    ['a selector', 'up{job="a"}', []],
    ['a template', 'sum(rate(failed_total[$window]))', []],
    ['an end that is still being written', 'sum(rate(failed_total[$window])', []],
    ['a label without a value', 'up{job=}', [[3, 7]]],
    ['a rate of an instant vector', 'rate(up)', [[5, 7]]],
  ])('%s', (_, text, places) => {
    expect(promqlDiagnostics(text).map(({ from, to }) => [from, to])).toEqual(places);
  });
});
