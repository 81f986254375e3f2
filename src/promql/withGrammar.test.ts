/** Each test begins as a page does: nothing has loaded the grammar yet. */
async function freshPage() {
  jest.resetModules();
  const [{ parseSelector, parseExpression }, { withGrammar }] = await Promise.all([
    import('./parse'),
    import('./withGrammar'),
  ]);
  return { parseSelector, parseExpression, withGrammar };
}

test('a plain selector needs no grammar', async () => {
  const { parseSelector } = await freshPage();
  expect(parseSelector('up{job="a"}')).toMatchObject({ ok: true, value: { metric: 'up' } });
  expect(parseSelector('{job=""}')).toMatchObject({ ok: false, error: [{ code: 'not-a-selector' }] });
});

test.each(['sum(up)', 'up{', ''])('“%s” needs it, and says so to the programmer', async (text) => {
  const { parseSelector } = await freshPage();
  expect(() => parseSelector(text)).toThrow('PromQL is read here before its grammar was loaded.');
});

test('work that meets an expression is done anew with the grammar', async () => {
  const { parseExpression, withGrammar } = await freshPage();
  let times = 0;
  const result = await withGrammar(() => {
    times += 1;
    return parseExpression('sum(up)');
  });
  expect(result).toMatchObject({ ok: true, value: { ok: true, value: { kind: 'aggregation' } } });
  expect(times).toBe(2);
  // From here on it is there for everybody.
  expect(parseExpression('1')).toEqual({ ok: true, value: { kind: 'number', value: 1 } });
});

test('work without expressions is done once, and loads nothing', async () => {
  const { parseExpression, parseSelector, withGrammar } = await freshPage();
  expect(await withGrammar(() => parseSelector('up'))).toMatchObject({ ok: true, value: { ok: true } });
  expect(() => parseExpression('up')).toThrow('before its grammar was loaded');
});

test('what else goes wrong is not hidden', async () => {
  const { withGrammar } = await freshPage();
  await expect(withGrammar(() => JSON.parse('{'))).rejects.toThrow(SyntaxError);
});

test('a grammar that cannot be loaded is said, and asked for again the next time', async () => {
  const { parseExpression, withGrammar } = await freshPage();
  jest.doMock('./readText', () => {
    throw new Error('Loading chunk promql-grammar failed.');
  });
  expect(await withGrammar(() => parseExpression('sum(up)'))).toEqual({
    ok: false,
    error: [
      {
        code: 'not-loaded',
        from: 0,
        to: 0,
        message: 'The part of Headroom that reads PromQL expressions could not be loaded.',
        remedy: 'Reload the page.',
      },
    ],
  });
  jest.dontMock('./readText');
  expect(await withGrammar(() => parseExpression('sum(up)'))).toMatchObject({ ok: true });
});
