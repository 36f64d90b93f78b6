/** The measured numbers that docs/speed.md and its picture are made from, kept as JSON beside them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Growth } from './benchGrowth.ts';
import type { ComparedJob } from './compareJobs.ts';
import type { Allowance } from './dayAllowances.ts';
import type { Trouble } from './plain/benchTroubles.ts';

export interface Speed {
  /** Of the production that was measured. */
  production: string;
  jobs: ComparedJob[];
  allowances: Allowance[];
  troubles: Trouble[];
  growth: Growth[];
}

export function readSpeed(file: string): Speed {
  return JSON.parse(readFileSync(file, 'utf8')) as Speed;
}

/** Replaces the numbers that are given; the others stay. */
export function writeSpeed(file: string, measured: Partial<Speed>): Speed {
  const known = existsSync(file)
    ? readSpeed(file)
    : { production: '', jobs: [], allowances: [], troubles: [], growth: [] };
  const speed = { ...known, ...measured };
  const rounded = (_key: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);
  writeFileSync(file, `${JSON.stringify(speed, rounded, 2)}\n`);
  return readSpeed(file);
}
