import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';
import { flushSync } from 'react-dom';
import { ChoiceBox, type ChoiceBoxProps } from './ChoiceBox';

jest.setTimeout(60_000);

const WINDOWS = ['7d', '28d', '30d', '90d'].map((value) => ({ value }));
const TEAMS = ['payments', 'platform', 'search'].map((value) => ({ value, label: `Team ${value}` }));
const ANY = () => true;

/** The field with a form round it that stores what it is told. */
function show(props: Partial<ChoiceBoxProps> & Pick<ChoiceBoxProps, 'value' | 'options'>) {
  const onChange = jest.fn();
  function Form() {
    const [value, setValue] = useState(props.value);
    return (
      <>
        <label htmlFor="choice">Choice</label>
        <ChoiceBox
          {...props}
          id="choice"
          value={value}
          onChange={(next) => {
            onChange(next);
            setValue(next);
          }}
        />
        <button>Next</button>
      </>
    );
  }
  render(<Form />);
  return { onChange, box: () => screen.getByRole('combobox', { name: 'Choice' }), user: userEvent.setup() };
}

describe('what may be written', () => {
  test.each([
    ['45d', '{Enter}', '45d'],
    ['45d', '{Tab}', '45d'],
    ['7', '{Enter}', '7'],
    ['7', '{Tab}', '7'],
    ['7d', '{Enter}', '7d'],
    ['90', '{ArrowDown}{Enter}', '90d'],
  ])('takes %s and %s as %s while another option is chosen', async (typed, key, stored) => {
    const { box, user, onChange } = show({ value: '90d', options: WINDOWS, mayBeWritten: ANY });
    await user.type(box(), `${typed}${key}`);
    expect(box()).toHaveValue(stored);
    expect(onChange.mock.calls).toEqual(stored === '90d' ? [] : [[stored]]);
  });

  test.each(['{Enter}', '{Tab}'])('takes a text and %s where nothing can be chosen from a list', async (key) => {
    const { box, user, onChange } = show({ value: '', options: [], mayBeWritten: ANY });
    await user.type(box(), `450ms${key}`);
    expect(box()).toHaveValue('450ms');
    expect(onChange.mock.calls).toEqual([['450ms']]);
  });

  it('takes no spaces', async () => {
    const { box, user, onChange } = show({ value: '30d', options: WINDOWS, mayBeWritten: ANY });
    await user.type(box(), '   {Enter}');
    expect(box()).toHaveValue('30d');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('takes what is written only when it may be', async () => {
    const { box, user, onChange } = show({ value: 'search', options: TEAMS, mayBeWritten: (typed) => typed === 'ops' });
    await user.type(box(), 'pay{Enter}');
    expect(box()).toHaveValue('Team payments');
    await user.type(box(), 'ops{Enter}');
    expect(box()).toHaveValue('ops');
    expect(onChange.mock.calls).toEqual([['payments'], ['ops']]);
  });
});

describe('a text and its key that come before the list is drawn anew', () => {
  it.each([
    ['30d', '45d', 'Enter', '45d', '45d', WINDOWS],
    ['30d', '45d', 'Tab', '45d', '45d', WINDOWS],
    ['30d', '7d', 'Enter', '7d', '7d', WINDOWS],
    ['', '7d', 'Tab', '7d', '7d', WINDOWS],
    ['search', 'Team payments', 'Enter', 'payments', 'Team payments', TEAMS],
    ['search', ' Team payments ', 'Tab', 'payments', 'Team payments', TEAMS],
  ])('where %p is chosen, %p and %s choose %s', async (value, text, key, stored, label, options) => {
    const { box, user, onChange } = show({ value, options, mayBeWritten: ANY });
    await user.type(box(), text.slice(0, 2));
    // As on a busy machine: what each event changes at once is drawn, what follows from it later is not.
    act(() => {
      flushSync(() => void fireEvent.input(box(), { target: { value: text } }));
      flushSync(() => void fireEvent.keyDown(box(), { key }));
      if (key === 'Tab') {
        flushSync(() => void fireEvent.blur(box(), { relatedTarget: screen.getByRole('button') }));
      }
    });
    await waitFor(() => expect(box()).toHaveValue(label));
    expect(onChange.mock.calls).toEqual([[stored]]);
    await user.click(box());
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenCalledTimes(2);
  });
});

describe('after any typing', () => {
  const values = ['', 'search'];
  const texts = ['p', 'zzz(', '  ', 'x{Backspace}', 'zzz{ArrowDown}'];
  const ends = ['{Enter}', '{Tab}', '{Escape}{Escape}'];
  const cases = values.flatMap((value) =>
    texts.flatMap((text) => ends.flatMap((end) => [true, false].map((written) => [value, text, end, written] as const)))
  );

  it.each(cases)('%p, then %s and %s shows what is stored (written: %p)', async (value, text, end, written) => {
    const { box, user, onChange } = show({ value, options: TEAMS, mayBeWritten: () => written, isClearable: true });
    await user.type(box(), `${text}${end}`);
    const stored = onChange.mock.calls.at(-1)?.[0] ?? value;
    expect(box()).toHaveValue(TEAMS.find((team) => team.value === stored)?.label ?? stored);
    expect(value !== '' && stored === '').toBe(false);
    if (end.startsWith('{Escape}')) {
      expect(onChange).not.toHaveBeenCalled();
    }
  });

  it('a click elsewhere brings back what was chosen', async () => {
    const { box, user, onChange } = show({ value: 'search', options: TEAMS, mayBeWritten: ANY, isClearable: true });
    await user.type(box(), 'pay');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(box()).toHaveValue('Team search');
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('what nobody asked for', () => {
  it('chooses nothing when an empty field is opened and left', async () => {
    const { box, user, onChange } = show({ value: '', options: TEAMS, isClearable: true });
    await user.click(box());
    await user.tab();
    expect(box()).toHaveValue('');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('keeps what is chosen when Escape is pressed in a closed list', async () => {
    const { box, user, onChange } = show({ value: 'search', options: TEAMS, isClearable: true });
    await user.tab();
    await user.keyboard('{Escape}');
    expect(box()).toHaveValue('Team search');
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('what somebody asks for', () => {
  it('chooses with the arrows and Tab', async () => {
    const { box, user, onChange } = show({ value: '', options: TEAMS });
    await user.click(box());
    await user.keyboard('{ArrowDown}');
    await user.tab();
    expect(box()).toHaveValue('Team platform');
    expect(onChange.mock.calls).toEqual([['platform']]);
  });

  it('keeps what somebody types while the page is drawn anew', async () => {
    const props = { id: 'choice', value: 'search', onChange: () => undefined, mayBeWritten: ANY };
    const page = (options: ChoiceBoxProps['options']) => (
      <>
        <label htmlFor="choice">Choice</label>
        <ChoiceBox {...props} options={options} />
      </>
    );
    const { rerender } = render(page(TEAMS));
    const box = screen.getByRole('combobox', { name: 'Choice' });
    await userEvent.type(box, 'pa');
    rerender(page([...TEAMS.map((team) => ({ ...team })), { value: 'ops' }]));
    await userEvent.keyboard('y');
    expect(box).toHaveValue('pay');
  });
});
