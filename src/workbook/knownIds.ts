/** What is known of a tab's ids besides those in its own rows. */
export interface KnownIds {
  /** The highest number ever given. */
  last: number;
  /** Numbers that other tabs name, whether there is such a row or not. */
  named: ReadonlySet<number>;
}
