/** What under-18s are kept from backstage and with props (docs/theatre.md, Run sheet, shift plot, presets), as words in what is typed. */

/** Words of flame, which an electric one is not. */
export const FLAME_WORDS = ['flame', 'fire', 'candle', 'torch', 'match', 'matches', 'lighter'] as const;

/** Words of weapons, which those of foam and the like are not. */
export const WEAPON_WORDS = [
  'weapon',
  'sword',
  'rapier',
  'dagger',
  'knife',
  'blade',
  'axe',
  'gun',
  'pistol',
  'rifle',
] as const;

/** What the setting Not for under-18s starts with. Each counts as a whole word, in the singular and the plural. */
export const USUAL_ADULTS_ONLY = [
  ...['fly', 'flying', 'fly rail', 'rigging', 'counterweight'],
  ...FLAME_WORDS.filter((word) => word !== 'match'),
  ...['pyro', 'pyrotechnic', 'firework', 'flash pot'],
  ...WEAPON_WORDS,
  ...['power tool', 'drill', 'grinder', 'chainsaw', 'circular saw', 'nail gun'],
].join('; ');

/** Words that say what another of them says; `swordfish` and `candlestick` are none. */
export const ALSO_SAID: ReadonlyMap<string, string> = new Map(
  [
    'sword:broadsword longsword shortsword greatsword backsword sabre saber cutlass scimitar katana',
    'gun:shotgun handgun revolver musket firearm machinegun carbine blunderbuss',
    'knife:penknife jackknife switchblade machete dirk',
    'axe:ax hatchet pickaxe battleaxe tomahawk',
    'candle:tealight taper',
    'matches:matchbox matchstick',
    'fire:bonfire campfire',
    'firework:firecracker sparkler squib',
    'flash pot:flashpot',
    'fly:flown',
    'fly rail:flyrail',
  ].flatMap((line): [string, string][] => {
    const [word = '', others = ''] = line.split(':');
    return others.split(' ').map((other) => [other, word]);
  }),
);
