/** Id of the app in addresses and provisioning files; `dev` imports nothing of `src`. */
export const APP_ID = 'headroom-slo-app';
