/** Verbs of moving with the word behind them that says which way: `runs on`, `tiptoe quietly past`, `leads her off`. */

/**
 * crosses: the Spanish *sale* of who is off comes on, of who is on goes off. passes: `walks past` of who is off comes on, and says
 * nothing of who is on. follows: as whoever moved before.
 */
export type Motion = 'enters' | 'exits' | 'stays' | 'crosses' | 'passes' | 'follows';

/** Where the name stands: after the word (`Enter Viola`), before it (`Viola enters`), or either. */
export interface MotionWord {
  motion: Motion;
  subject: 'after' | 'before' | 'either';
}

export interface VerbFound {
  word: MotionWord;
  /** How many words it takes. */
  length: number;
  /** Where whoever is taken along is named, counted from the verb, and what becomes of them. */
  object?: { from: number; to: number; motion: 'enters' | 'exits' };
}

const GOING = forms(
  'come run walk rush creep sneak tiptoe skip march dance wander stroll hurry burst storm stumble crawl slip step race dash bound fly file pour troop trot saunter stagger limp hop jump leap charge barge sweep scurry scamper shuffle slink glide roll sidle parade amble tumble swagger strut slouch pop climb drift slide stride stream swarm pile bounce bustle sprint jog trudge waddle float ride cycle drive hobble prance twirl cartwheel follow',
);
/** `goes on` and `heads up` are no coming. */
const LEAVING = forms('go head');
const TAKING = forms('lead drag pull push carry wheel escort bring usher chase haul herd march roll follow help');
const SENDING = forms('throw kick shove send');
/** They move whoever they are said of, however they end. */
const ALONE = forms('cross approach emerge pass');
const IN = new Set('on onstage in inside into onto back home'.split(' '));
const OUT = new Set('off offstage out outside away'.split(' '));
const BY = new Set(
  'past by across over through around along forward downstage up down to toward towards after behind between'.split(
    ' ',
  ),
);
const PASSIVE = /^(is|are|gets|get|being)$/;
const PARTICIPLE = /(ed|ght|own|ung|uck|led|driven)$/;
const HEADS = new Set('head heads face faces nose noses'.split(' '));
const OWN = new Set('his her their'.split(' '));
const MOST_BETWEEN = 2;
const MOST_OBJECT = 6;

/** Forms for he and for they, and `running`. */
function forms(text: string): ReadonlySet<string> {
  return new Set(
    text.split(' ').flatMap((verb) => {
      const ing = ingOf(verb);
      if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, ing];
      return [verb, /(s|sh|ch|x|go)$/.test(verb) ? `${verb}es` : `${verb}s`, ing];
    }),
  );
}

function ingOf(verb: string): string {
  if (/[^aeiou][aeiou][^aeiouwxy]$/.test(verb) && !verb.endsWith('er')) return `${verb}${verb.slice(-1)}ing`;
  return `${verb.replace(/([^e])e$/, '$1')}ing`;
}

/** @param keys words of a sentence */
export function movingVerbAt(keys: readonly string[], at: number): VerbFound | null {
  const key = keys[at] ?? '';
  if (ALONE.has(key)) return found('passes', 1);
  return intransitive(keys, at) ?? taken(keys, at) ?? carried(keys, at) ?? looking(keys, at);
}

function found(motion: MotionWord['motion'], length: number): VerbFound {
  return { word: { motion, subject: 'before' }, length };
}

function intransitive(keys: readonly string[], at: number): VerbFound | null {
  const isLeaving = LEAVING.has(keys[at] ?? '');
  if (!(isLeaving || GOING.has(keys[at] ?? ''))) return null;
  let next = at + 1;
  while (next - at <= MOST_BETWEEN && isManner(keys[next] ?? '')) next++;
  const way = keys[next] ?? '';
  const length = next + 1 - at;
  const isStep = /^steps?$/.test(keys[at] ?? '');
  if (BY.has(way) || (isStep && /^(back|away)$/.test(way))) return found('passes', length);
  const isComing = /^comes?$/.test(keys[at] ?? '') || /^(of|from)$/.test(keys[next + 1] ?? '');
  if (OUT.has(way)) return found(way === 'out' && isComing ? 'crosses' : 'exits', length);
  return IN.has(way) && !isLeaving ? found('enters', length) : null;
}

function isManner(key: string): boolean {
  return /(ly|ing)$/.test(key) || /^(right|straight|all|again|back)$/.test(key);
}

/** True for `throws out`: only who is thrown goes. */
export function isSending(key: string): boolean {
  return SENDING.has(key);
}

/** `leads Daisy off`, `throw him out`: who is taken along is named in between. */
function taken(keys: readonly string[], at: number): VerbFound | null {
  if (!(SENDING.has(keys[at] ?? '') || TAKING.has(keys[at] ?? ''))) return null;
  for (let next = at + 2; next <= at + 1 + MOST_OBJECT && next < keys.length; next++) {
    const way = keys[next] ?? '';
    const motion = OUT.has(way) ? 'exits' : /^(on|onstage|in)$/.test(way) ? 'enters' : null;
    if (motion === null || (motion === 'enters' && isSending(keys[at] ?? ''))) continue;
    const object = { from: 1, to: next - at, motion } as const;
    return { ...found(motion, next + 1 - at), object };
  }
  return null;
}

/** `is wheeled on`, `are thrown out` */
function carried(keys: readonly string[], at: number): VerbFound | null {
  if (!PASSIVE.test(keys[at] ?? '') || !PARTICIPLE.test(keys[at + 1] ?? '')) return null;
  const way = keys[at + 2] ?? '';
  if (OUT.has(way)) return found('exits', 3);
  return /^(on|onstage|in)$/.test(way) ? found('enters', 3) : null;
}

/** `pokes his head in` */
function looking(keys: readonly string[], at: number): VerbFound | null {
  if (!/^(pokes?|sticks?|puts?|pops?)$/.test(keys[at] ?? '') || !OWN.has(keys[at + 1] ?? '')) return null;
  if (!HEADS.has(keys[at + 2] ?? '')) return null;
  return /^(in|out|through|around|round)$/.test(keys[at + 3] ?? '') ? found('passes', 4) : null;
}
