/** The content security policies: for the page, for what people wrote, and for the script's own pages. */

/** The page: its own script and style, nothing from elsewhere, and in nobody's frame. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Documents and mail: no scripts, nothing from elsewhere, an origin of its own, and only in our own frame. */
export const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/**
 * The sidebar and dialogs run their own inline script, as Google lets them, but in an origin of their own: they reach
 * the account only through the messages that the page passes on.
 */
export const SCRIPT_PAGE_POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts allow-forms allow-modals allow-downloads";

/** The web app's page has no page around it: it calls the script itself, and nothing else. */
export const WEB_APP_POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
