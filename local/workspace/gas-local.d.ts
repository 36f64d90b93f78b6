/** gas-local ships no types. */
declare module 'gas-local' {
  const gas: {
    /** Runs every `.js` file of a folder in a vm context made from `globals`, and returns that context. */
    require(absoluteFolder: string, globals: object): Record<string, unknown>;
  };
  export default gas;
}
