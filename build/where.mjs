/**
 * `npm run where`: reads a stack trace from Google on standard input, or places as arguments (`Code:12:345`), and says
 * which line of src/ each is. The script is minified, and is the same bytes wherever it is built: check the version out
 * that the trace is from, and build it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { MAP_FILE } from './build.mjs';

const PLACE = /\bCode(?:\.js|\.gs)?:(\d+)(?::(\d+))?/g;

/**
 * The text with every place of the script that can be found named by its source.
 * @param {string} text
 * @param {SourceMap} map
 */
export function withSources(text, map) {
  return text.replace(PLACE, (place, line, column) => {
    const [from, to] = column === undefined ? [0, MOST] : [Number(column) - 1, Number(column) - 1];
    const places = new Set([from, to].map((at) => sourceAt(map, Number(line) - 1, at)).filter(Boolean));
    return places.size === 0 ? place : `${place} (${[...places].join(' to ')})`;
  });
}

/** Beyond the end of every line. */
const MOST = 1_000_000;

function sourceAt(map, line, column) {
  const { originalSource, originalLine } = map.findEntry(line, column);
  return originalSource === undefined ? '' : `${originalSource.replace(/^(\.\.\/)+/, '')}:${originalLine + 1}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(MAP_FILE)) {
    console.error('There is no source map yet. Run: npm run build');
    process.exit(1);
  }
  const text = process.argv.length > 2 ? process.argv.slice(2).join('\n') : readFileSync(0, 'utf8');
  console.log(withSources(text, new SourceMap(JSON.parse(readFileSync(MAP_FILE, 'utf8')))));
}
