import { locationUtil } from '@grafana/data';
import { LinkButton } from '@grafana/ui';
import React, { type ComponentProps } from 'react';

type Props = ComponentProps<typeof LinkButton> & { readonly href: string };

/** A button to a page of the app. Its address is whole, so that a new tab finds it where Grafana has a path of its own. */
export function PageButton({ href, ...button }: Props) {
  return <LinkButton {...button} href={locationUtil.assureBaseUrl(href)} />;
}
