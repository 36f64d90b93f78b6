/** `npm run readings`: writes docs/unverified.md from the list. */
import { writeFileSync } from 'node:fs';
import { unverifiedText } from './readings.ts';

writeFileSync(new URL('../docs/unverified.md', import.meta.url), unverifiedText());
