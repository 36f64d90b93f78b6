/** gas-local ships no types. */
declare module 'gas-local' {
  const gas: {
    /** Runs every `.js` file of a folder, or those that pass the filter, in a vm context made from `globals`, and returns it. */
    require(
      absoluteFolder: string,
      globals: object,
      options?: { filter(file: string): boolean },
    ): Record<string, unknown>;
  };
  export default gas;
}
