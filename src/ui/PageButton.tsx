import { cx } from '@emotion/css';
import { locationUtil } from '@grafana/data';
import { LinkButton } from '@grafana/ui';
import React, { type ComponentProps } from 'react';
import { STEADY_ICON } from './steadyIcon';

type Props = ComponentProps<typeof LinkButton> & { readonly href: string };

/** A button to a page of the app. Its address is whole, so that a new tab finds it where Grafana has a path of its own. */
export function PageButton({ href, className, ...button }: Props) {
  return <LinkButton {...button} className={cx(STEADY_ICON, className)} href={locationUtil.assureBaseUrl(href)} />;
}
