import { unescape } from 'node:querystring';

/** The address of a server without the name and the password that it may hold; the same text where it holds none. */
export function withoutCredentials(server: string): {
  readonly address: string;
  readonly credentials?: { readonly username: string; readonly password: string };
} {
  const url = new URL(server);
  const { username, password } = url;
  if (username === '' && password === '') {
    return { address: server };
  }
  url.username = '';
  url.password = '';
  return { address: url.href, credentials: { username: unescape(username), password: unescape(password) } };
}
