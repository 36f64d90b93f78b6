/** Words of stage directions, as keys: what stands before, between and behind those who are named. English first; some of other languages. */
import { AND } from './smallWords.ts';

export const ARTICLES = new Set(
  'a an the some certain divers several more other another all both many his her their one das der die ein eine einige le la les un une des el los las una il i gli'.split(
    ' ',
  ),
);
/** What follows is only looked at, or a place. */
export const OBJECT = new Set(
  'by to at of upon on from before after behind beside against toward towards like as for over in into near about under unto through off beyond among amongst amid above below around seeing reading holding carrying wearing playing pursuing beckoning zu von auf aus vor du sur dans vers hacia'.split(
    ' ',
  ),
);
/** `followed by Lords`: they come as well. */
export const BROUGHT = new Set(
  'followed attended accompanied led guarded escorted brought preceded supported conducted carried borne pursued drawn assisted'.split(
    ' ',
  ),
);
export const COMPANIES = new Set(
  'show company troop number crew band rout train couple group crowd pair host'.split(' '),
);
export const JOINS = new Set([
  ...AND,
  ...'with mit avec con cum meeting leading bringing driving dragging attending'.split(' '),
]);
export const POSSESSIVES = new Set('his her their'.split(' '));
/** `and others` */
export const OTHERS = new Set('others other rest'.split(' '));

export const PLACES = new Set('england france scotland rome denmark norway spain'.split(' '));

/** Titles that stand for whoever bears them. */
export const RANKS = new Set(
  'king queen prince princess duke duchess earl count countess emperor empress pope cardinal archbishop bishop friar mayor abbot abbess'.split(
    ' ',
  ),
);

export const KIN = new Set('wife son daughter mother father brother sister nurse child'.split(' '));

export const STARTS = new Set(
  'everyone everybody all both nobody somebody someone others he she they it this that there here then when while after before as in on at to from with without meanwhile suddenly offstage onstage anon presently'.split(
    ' ',
  ),
);
