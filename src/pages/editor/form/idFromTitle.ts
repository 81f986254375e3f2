const MAX_LENGTH = 63;

/** An id made of a title: "Checkout answers, always" becomes `checkout-answers-always`. Empty when nothing is left. */
export function idFromTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
}

/** The id of `title` with a number behind it when another SLO has it already. */
export function freeIdFromTitle(title: string, taken: ReadonlySet<string>): string {
  const id = idFromTitle(title);
  for (let n = 1; n <= taken.size + 1; n++) {
    const candidate = n === 1 ? id : `${id.slice(0, MAX_LENGTH - 1 - String(n).length)}-${n}`;
    if (!taken.has(candidate)) {
      return candidate;
    }
  }
  return id;
}
