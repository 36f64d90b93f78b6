/** Words for people in stage directions who have no name of their own, and words that look like names and are none. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** More than one person; also in small letters. */
export const GROUPS = set(`
  attendants lords ladies servants soldiers officers gentlemen gentlewomen citizens people plebeians commoners commons guards guard
  musicians sailors mariners messengers followers train army forces others company courtiers nobles senators tribunes pages
  murderers conspirators monks priests knights captains ambassadors maskers masquers dancers players spirits nymphs reapers shapes
  children villagers crowd mob ensemble townspeople watchmen fairies huntsmen heralds prisoners bishops judges torchbearers
  servingmen merchants friends kinsmen rebels drummers footmen patricians lictors aediles hostages thanes peers sheriff's
  witnesses neighbors neighbours guests beggars gaolers jailers waiters maids bridesmaids students schoolchildren orphans
  kings queens apparitions witches watch host retinue powers troops men women boys girls suitors petitioners bearers
  pupils kids teens teenagers parents teachers campers customers shoppers passengers pirates elves reporters zombies snowflakes townsfolk partygoers cheerleaders protesters tourists paramedics firefighters
  schuler schulerinnen eleves enfants alumnos alumnas ninos ninas
  diener soldaten hofleute gefolge volk burger wachen herren damen leute knechte bauern kinder chor
  soldats gardes valets domestiques suite seigneurs paysans peuple choeur
  criados soldados guardias musicos damas pueblo coro
  servi soldati guardie popolo cortigiani contadini paggi
`);

/** Instruments, noises and things that directions name beside people. */
export const NO_PEOPLE = set(`
  drum drums colors colours flourish alarum alarums alarm sennet tucket trumpets trumpet hautboys oboes cornets cornet horns torches
  torch thunder lightning retreat music song shout noise excursions ordnance chambers cannon bell knock knocking scene act door doors stage
  curtain lights blackout sound sounds dead parley march dumbshow aside within above below again manet exit exeunt enter banquet table
  silence rain snow wind smoke fog darkness laughter applause phone telephone doorbell siren sirens radio tv television spotlight
  projection video slide sfx gunshot gunshots shot explosion footsteps night day dawn morning evening time beat pause dance underscore
  dumb show kettle anon omnes england france rome scotland tower palace court street letter sword god heaven latin english
`);

/** Titles and what stands before a name: by themselves nobody’s name, unless the script uses them as one. */
export const TITLE_WORDS = set(`
  king queen prince princess duke duchess earl count countess lord lady sir dame master mistress madam mr mrs ms miss dr doctor saint st
  captain general lieutenant colonel sergeant cardinal archbishop bishop friar father mother brother sister young old elder younger first second
  third fourth fifth sixth seventh eighth mayor abbot abbess don dona signor signora monsieur madame herr frau graf konig konigin prinz prinzessin
  furst roi reine rey reina principe infanta conte marquis marquess baron the a an of and de von le la el il der die das
`);

/** Those that may be left out of a name without its being somebody else’s: Lady Macbeth is not Macbeth. */
export const LOOSE_TITLES = set(
  'king duke prince earl count sir captain general cardinal archbishop bishop friar doctor dr don saint st signor herr graf konig prinz furst roi rey conte marquis marquess baron mr ms mx prof professor inspector constable detective principal lieutenant colonel sergeant the',
);

export const ORDINALS: readonly string[] = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(
  ' ',
);

/** Parts of which a play often has several under one name. */
export const COMMON_PEOPLE = set(
  'servant messenger gentleman gentlewoman soldier officer lord lady captain doctor page boy guard herald citizen priest servingman attendant sailor woman man voice child villager waiter nurse policeman diener bote soldat diener garde valet messager criado soldado mensajero servo messaggero soldato',
);

/** Who somebody is to somebody else. */
export const WIVES = set('wife lady frau gattin femme epouse esposa mujer moglie consort queen');
export const SONS = set('son sohn fils hijo figlio boy');

/** The singular of a word for people, as its key. @example singular('witches') // 'witch' */
export function singular(key: string): string {
  if (key.endsWith('women')) return `${key.slice(0, -5)}woman`;
  if (key.endsWith('men')) return `${key.slice(0, -3)}man`;
  if (key.endsWith('children')) return key.slice(0, -3);
  if (key.endsWith('ies')) return `${key.slice(0, -3)}y`;
  if (/(ch|sh|ss|x)es$/.test(key)) return key.slice(0, -2);
  return key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key;
}

/** True where a word looks like more than one person. */
export function isPlural(key: string): boolean {
  return (
    GROUPS.has(key) || key.endsWith('men') || (/[^s]s$/.test(key) && key.length > 4 && !/(us|is|as|os)$/.test(key))
  );
}
