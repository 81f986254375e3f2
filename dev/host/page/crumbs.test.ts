import { crumbsOf } from './crumbs';

const section = { text: 'Headroom', url: '/a/x/slos', parentItem: { text: 'More apps', url: '/apps' } };
const texts = (...args: Parameters<typeof crumbsOf>) => crumbsOf(...args).map(({ text }) => text);

it('a page stands below its section', () => {
  expect(texts({ text: 'SLOs' }, section)).toEqual(['More apps', 'Headroom', 'SLOs']);
});

it('parents of a page stand between', () => {
  const page = {
    text: 'Edit',
    parentItem: { text: 'Checkout', url: '/a/x/slos/c', parentItem: { text: 'SLOs', url: '/a/x' } },
  };
  expect(texts(page, section)).toEqual(['More apps', 'Headroom', 'SLOs', 'Checkout', 'Edit']);
});

it('the section is left out where the outermost parent has its path', () => {
  const page = { text: 'Checkout', parentItem: { text: 'SLOs', url: '/a/x/slos?q=1' } };
  expect(texts(page, section)).toEqual(['More apps', 'SLOs', 'Checkout']);
});

it('a page without an address leaves nothing out', () => {
  expect(texts({ text: 'SLOs' }, { text: 'Plugins' })).toEqual(['Plugins', 'SLOs']);
});
