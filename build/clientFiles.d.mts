export function clientFiles(): Promise<{ files: Record<'page.js' | 'page.css' | 'googleScript.js', string> }>;
