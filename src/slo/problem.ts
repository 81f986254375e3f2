/** Why something could not be shown, in words for the screen. `ui` draws it; `state` makes it from what went wrong. */
export interface Problem {
  readonly kind:
    | 'forbidden'
    | 'not-found'
    | 'conflict'
    | 'bad-query'
    | 'timeout'
    | 'too-large'
    | 'unavailable'
    | 'undecodable'
    | 'cancelled'
    /** It can be written down; this version does not compute it. Nothing is wrong, and trying again helps nobody. */
    | 'not-supported';
  /** What could not be done: "Could not read the SLOs". */
  readonly title: string;
  /** What came back, in the server's words. */
  readonly detail: string;
  /** What to do now. */
  readonly remedy: string;
}
