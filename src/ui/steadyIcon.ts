import { css } from '@emotion/css';

/**
 * For a button with an icon. Grafana puts the icon's picture in place of an empty one when it has loaded, and a click
 * that began on the empty one is lost with it: so the button takes it, not the picture.
 */
export const STEADY_ICON = css({ '& svg': { pointerEvents: 'none' } });
