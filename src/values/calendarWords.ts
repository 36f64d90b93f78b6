/**
 * Months and weekdays as spreadsheets write them, in full and shortened: a table copied out of Google Sheets has them in
 * the spreadsheet's language. Apps Script has no `Intl`. Words are folded, without accents and dots.
 */

/** A line a language, a word a month; `/` between spellings. */
const MONTH_LINES: readonly string[] = [
  // English, German, French, Spanish, Italian
  'jan/january feb/february mar/march apr/april may jun/june jul/july aug/august sep/sept/september oct/october nov/november dec/december',
  'jan/januar/janner feb/februar mar/marz apr/april mai jun/juni jul/juli aug/august sep/sept/september okt/oktober nov/november dez/dezember',
  'janv/janvier fevr/fevrier mars avr/avril mai juin juil/juillet aout sept/septembre oct/octobre nov/novembre dec/decembre',
  'ene/enero feb/febrero mar/marzo abr/abril may/mayo jun/junio jul/julio ago/agosto sep/sept/septiembre oct/octubre nov/noviembre dic/diciembre',
  'gen/gennaio feb/febbraio mar/marzo apr/aprile mag/maggio giu/giugno lug/luglio ago/agosto set/settembre ott/ottobre nov/novembre dic/dicembre',
  // Portuguese, Dutch, Swedish, Danish and Norwegian, Polish
  'jan/janeiro fev/fevereiro mar/marco abr/abril mai/maio jun/junho jul/julho ago/agosto set/setembro out/outubro nov/novembro dez/dezembro',
  'jan/januari feb/februari mrt/maart apr/april mei jun/juni jul/juli aug/augustus sep/sept/september okt/oktober nov/november dec/december',
  'jan/januari feb/februari mars apr/april maj juni juli aug/augusti sep/sept/september okt/oktober nov/november dec/december',
  'jan/januar feb/februar mar/marts/mars apr/april maj/mai jun/juni jul/juli aug/august sep/sept/september okt/oktober nov/november dec/december/des/desember',
  'sty/stycznia lut/lutego mar/marca kwi/kwietnia maj/maja cze/czerwca lip/lipca sie/sierpnia wrz/wrzesnia paz/pazdziernika lis/listopada gru/grudnia',
];

/** A line a language, from Sunday on. */
const WEEKDAY_LINES: readonly string[] = [
  'sun/sunday mon/monday tue/tues/tuesday wed/weds/wednesday thu/thur/thurs/thursday fri/friday sat/saturday',
  'so/sonntag mo/montag di/dienstag mi/mittwoch do/donnerstag fr/freitag sa/samstag/sonnabend',
  'dim/dimanche lun/lundi mar/mardi mer/mercredi jeu/jeudi ven/vendredi sam/samedi',
  'dom/domingo lun/lunes mar/martes mie/miercoles jue/jueves vie/viernes sab/sabado',
  'dom/domenica lun/lunedi mar/martedi mer/mercoledi gio/giovedi ven/venerdi sab/sabato',
  'dom/domingo seg/segunda/segunda-feira ter/terca/terca-feira qua/quarta/quarta-feira qui/quinta/quinta-feira sex/sexta/sexta-feira sab/sabado',
  'zo/zon/zondag ma/maa/maandag di/din/dinsdag wo/woe/woensdag do/don/donderdag vr/vri/vrijdag za/zat/zaterdag',
  'son/sondag man/mandag tis/tisdag ons/onsdag tors/torsdag fre/fredag lor/lordag',
  'son/sondag man/mandag tir/tirsdag ons/onsdag tor/torsdag fre/fredag lor/lordag',
  'niedz/niedziela pon/poniedzialek wt/wtorek sr/sroda czw/czwartek pt/piatek sob/sobota',
];

function numbered(lines: readonly string[], first: number): ReadonlyMap<string, number> {
  return new Map(
    lines.flatMap((line) =>
      line.split(' ').flatMap((spellings, at) => spellings.split('/').map((word) => [word, at + first] as const)),
    ),
  );
}

/** From 1. No word is two months in two of these languages. */
export const MONTHS: ReadonlyMap<string, number> = numbered(MONTH_LINES, 1);

/** Sunday is 0. `mar` is a month besides. */
export const WEEKDAYS: ReadonlyMap<string, number> = numbered(WEEKDAY_LINES, 0);

/** Between the parts of a date: 6th of March, 6 de marzo. */
export const BETWEEN: ReadonlySet<string> = new Set(['of', 'the', 'de', 'del', 'den', 'le']);

const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** @param weekday Sunday is 0 */
export function weekdayName(weekday: number): string {
  return WEEKDAY_NAMES[weekday] ?? '';
}

/** @param month from 1 */
export function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}
