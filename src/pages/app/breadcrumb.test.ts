import { breadcrumb, slosPlace } from './breadcrumb';

it('a page on its own lies below nothing', () => {
  expect(breadcrumb('SLOs', [])).toEqual({ text: 'SLOs', parentItem: undefined });
});

it('each place knows what it lies below', () => {
  const places = [slosPlace(), { title: 'Checkout', path: '/a/headroom-slo-app/slos/checkout' }];
  expect(breadcrumb('Edit SLO', places)).toEqual({
    text: 'Edit SLO',
    parentItem: {
      text: 'Checkout',
      url: '/a/headroom-slo-app/slos/checkout',
      parentItem: { text: 'SLOs', url: '/a/headroom-slo-app', parentItem: undefined },
    },
  });
});
