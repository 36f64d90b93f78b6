/** Styles are imported for the bundle, and export nothing. */
declare module '*.css';
